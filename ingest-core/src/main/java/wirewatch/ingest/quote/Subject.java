package wirewatch.ingest.quote;

/** The tokens that name who speaks: {@code from} to {@code to}, exclusive. */
record Subject(int from, int to) {}
