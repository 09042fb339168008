package wirewatch.ingest.story;

/** The overlap of two samples within their common range of codes. */
record SampleComparison(int commonCount, int firstCount, int secondCount) {
  /** Compares two samples at offsets in arrays of signatures. */
  static SampleComparison of(char[] one, int oneAt, char[] other, int otherAt) {
    int limit = Math.min(largestComparableCode(one, oneAt), largestComparableCode(other, otherAt));
    int oneSize = countUpTo(one, oneAt, limit);
    int otherSize = countUpTo(other, otherAt, limit);
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
    return new SampleComparison(common, oneSize, otherSize);
  }

  /** The number of codes in a sample not above the limit. */
  private static int countUpTo(char[] data, int at, int limit) {
    int size = data[at] & ~MinHashSignature.TRUNCATED;
    while (size > 0 && data[at + size] > limit) {
      size--;
    }
    return size;
  }

  private static int largestComparableCode(char[] data, int at) {
    int size = data[at] & ~MinHashSignature.TRUNCATED;
    return (data[at] & MinHashSignature.TRUNCATED) == 0 ? Character.MAX_VALUE : data[at + size];
  }

  /** The share of the smaller set that is in the larger; zero if one is empty. */
  double containment() {
    int smaller = Math.min(firstCount, secondCount);
    return smaller == 0 ? 0 : (double) commonCount / smaller;
  }

  boolean hasEmptySample() {
    return firstCount == 0 || secondCount == 0;
  }
}
