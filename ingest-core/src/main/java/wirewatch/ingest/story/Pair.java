package wirewatch.ingest.story;

/** Two signatures, each at an offset in an array, and the similarity of their parts. */
@SuppressWarnings("ArrayRecordComponent") // a view; never compared
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

  /** The share of the shorter headline that is in the other; zero for short headlines. */
  double headline() {
    Comparison found = part(Sketch.HEADLINE);
    return Math.min(found.first(), found.second()) < FEWEST_WORDS ? 0 : found.containment();
  }

  /** Whether exactly one of the two is marked as a revision. */
  boolean isMarkedOnce() {
    return mark(one, oneAt) != mark(other, otherAt);
  }

  boolean isRetraction() {
    int retracts = Revising.RETRACTS.code();
    return mark(one, oneAt) == retracts || mark(other, otherAt) == retracts;
  }

  /** The estimated number of trigrams of the shorter text. */
  long fewerPhrases() {
    return Math.min(Lowest.count(one, oneAt), Lowest.count(other, otherAt));
  }

  /** The common share of figures or names; 1 if one side has none. */
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
