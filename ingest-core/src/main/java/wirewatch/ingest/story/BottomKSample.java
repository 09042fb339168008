package wirewatch.ingest.story;

import java.util.Arrays;

/** A bottom-k sample: the smallest distinct codes of a set, used to compare two sets. */
final class BottomKSample {
  private final char[] codes;
  private int size;
  private boolean truncated;

  BottomKSample(int most) {
    codes = new char[most];
  }

  void add(long hash) {
    char code = StableHashes.toCode(hash);
    if (size == codes.length && code >= codes[size - 1]) {
      truncated |= code > codes[size - 1];
      return;
    }
    int at = Arrays.binarySearch(codes, 0, size, code);
    if (at >= 0) {
      return;
    }
    int place = -at - 1;
    truncated |= size == codes.length;
    int moved = Math.min(size, codes.length - 1) - place;
    System.arraycopy(codes, place, codes, place + 1, moved);
    codes[place] = code;
    size = Math.min(size + 1, codes.length);
  }

  /** Writes the number of codes, with a flag if there were more, and the codes in order. */
  void writeTo(char[] data, int at) {
    data[at] = (char) (truncated ? size | MinHashSignature.TRUNCATED : size);
    System.arraycopy(codes, 0, data, at + 1, size);
  }

  /** How many distinct codes the set had, estimated from the sample. */
  static long estimateCount(char[] data, int at) {
    int size = data[at] & ~MinHashSignature.TRUNCATED;
    if ((data[at] & MinHashSignature.TRUNCATED) == 0) {
      return size;
    }
    char last = data[at + size];
    double share = Math.scalb(1 + (last & 0xfff) / 4096.0, (last >>> 12) - 16);
    return Math.round(size / share);
  }
}
