package wirewatch.ingest.story;

/** The overlap of two samples within their common range of codes. */
record Comparison(int common, int first, int second) {
  /** Compares two samples at offsets in arrays of signatures. */
  static Comparison of(char[] one, int oneAt, char[] other, int otherAt) {
    int limit = Math.min(limit(one, oneAt), limit(other, otherAt));
    int oneSize = within(one, oneAt, limit);
    int otherSize = within(other, otherAt, limit);
    int i = 1;
    int j = 1;
    int common = 0;
    while (i <= oneSize && j <= otherSize) {
      char left = one[oneAt + i];
      char right = other[otherAt + j];
      common += left == right ? 1 : 0;
      i += left <= right ? 1 : 0;
      j += right <= left ? 1 : 0;
    }
    return new Comparison(common, oneSize, otherSize);
  }

  /** The number of codes in a sample not above the limit. */
  private static int within(char[] data, int at, int limit) {
    int size = data[at] & ~Sketch.CUT;
    while (size > 0 && data[at + size] > limit) {
      size--;
    }
    return size;
  }

  private static int limit(char[] data, int at) {
    int size = data[at] & ~Sketch.CUT;
    return (data[at] & Sketch.CUT) == 0 ? Character.MAX_VALUE : data[at + size];
  }

  /** The share of the smaller set that is in the larger; zero if one is empty. */
  double containment() {
    int smaller = Math.min(first, second);
    return smaller == 0 ? 0 : (double) common / smaller;
  }

  boolean isEmpty() {
    return first == 0 || second == 0;
  }
}
