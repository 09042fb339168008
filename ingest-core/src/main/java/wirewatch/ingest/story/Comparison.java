package wirewatch.ingest.story;

/** How much of one sample is in another, from the samples' common range of codes. */
record Comparison(int common, int first, int second) {
  /** Compares the samples at {@code at} of two sketches that lie in larger arrays. */
  static Comparison of(char[] one, int oneStart, char[] other, int otherStart) {
    int oneSize = one[oneStart] & ~Sketch.CUT;
    int otherSize = other[otherStart] & ~Sketch.CUT;
    int limit = Math.min(limit(one, oneStart, oneSize), limit(other, otherStart, otherSize));
    int i = 0;
    int j = 0;
    int common = 0;
    while (i < oneSize && j < otherSize) {
      char left = one[oneStart + 1 + i];
      char right = other[otherStart + 1 + j];
      if (left > limit || right > limit) {
        break;
      }
      common += left == right ? 1 : 0;
      i += left <= right ? 1 : 0;
      j += right <= left ? 1 : 0;
    }
    while (i < oneSize && one[oneStart + 1 + i] <= limit) {
      i++;
    }
    while (j < otherSize && other[otherStart + 1 + j] <= limit) {
      j++;
    }
    return new Comparison(common, i, j);
  }

  private static int limit(char[] data, int start, int size) {
    return (data[start] & Sketch.CUT) == 0 ? Character.MAX_VALUE : data[start + size];
  }

  /** The share of the smaller set that is in the larger; zero if one is empty. */
  double containment() {
    int smaller = Math.min(first, second);
    return smaller == 0 ? 0 : (double) common / smaller;
  }

  double similarity() {
    int union = first + second - common;
    return union == 0 ? 0 : (double) common / union;
  }

  boolean isEmpty() {
    return first == 0 || second == 0;
  }
}
