package wirewatch.ingest.story;

/** Two sketches, each in an array that may hold many, and how far their parts agree. */
@SuppressWarnings("ArrayRecordComponent") // a view; nobody compares pairs
record Pair(char[] one, int oneAt, char[] other, int otherAt) {
  private static final int FEWEST_WORDS = 3;

  Comparison phrases() {
    return part(Sketch.PHRASES);
  }

  Comparison figures() {
    return part(Sketch.FIGURES);
  }

  Comparison names() {
    return part(Sketch.NAMES);
  }

  /** The share of the shorter headline that is in the other; zero if there are too few words. */
  double headline() {
    Comparison found = part(Sketch.HEADLINE);
    return Math.min(found.first(), found.second()) < FEWEST_WORDS ? 0 : found.containment();
  }

  /** True if just one of both says that it revises another. */
  boolean isMarkedOnce() {
    return mark(one, oneAt) != mark(other, otherAt);
  }

  boolean isRetraction() {
    int retracts = Revising.RETRACTS.code();
    return mark(one, oneAt) == retracts || mark(other, otherAt) == retracts;
  }

  /** About how many phrases the shorter text has. */
  long fewerPhrases() {
    return Math.min(Lowest.count(one, oneAt), Lowest.count(other, otherAt));
  }

  /** The share in common of figures or names; what one side has none of does not disagree. */
  static double agreement(Comparison found) {
    return found.isEmpty() ? 1 : found.containment();
  }

  private Comparison part(int start) {
    return Comparison.of(one, oneAt + start, other, otherAt + start);
  }

  private static int mark(char[] data, int at) {
    return data[at + Sketch.MARK];
  }
}
