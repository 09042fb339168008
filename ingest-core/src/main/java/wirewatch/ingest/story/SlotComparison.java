package wirewatch.ingest.story;

/**
 * The slots that two texts share, by whether their values agree.
 *
 * @param contradictingFigures slots of figures with different values
 * @param contradictingNames slots of names with different values
 */
record SlotComparison(int agreeing, int contradictingFigures, int contradictingNames) {
  /** Compares two samples at offsets in arrays of signatures. */
  static SlotComparison of(char[] one, int oneAt, char[] other, int otherAt) {
    int oneSize = one[oneAt] & ~MinHashSignature.TRUNCATED;
    int otherSize = other[otherAt] & ~MinHashSignature.TRUNCATED;
    int agreeing = 0;
    int figures = 0;
    int names = 0;
    int i = 1;
    int j = 1;
    while (i <= oneSize && j <= otherSize) {
      char left = one[oneAt + i];
      char right = other[otherAt + j];
      if (left == right) {
        char value = one[oneAt + MinHashSignature.MAX_SLOTS + i];
        boolean agree = value == other[otherAt + MinHashSignature.MAX_SLOTS + j];
        int figure = value & SlotSample.FIGURE_BIT;
        agreeing += agree ? 1 : 0;
        figures += agree ? 0 : figure;
        names += agree ? 0 : 1 - figure;
      }
      i += left <= right ? 1 : 0;
      j += right <= left ? 1 : 0;
    }
    return new SlotComparison(agreeing, figures, names);
  }
}
