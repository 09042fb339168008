package wirewatch.screening.designation;

/** Words of a sentence that are a name, from {@code from} to before {@code to}. */
record NameSpan(int from, int to) {}
