package wirewatch.ingest.story;

import java.util.Arrays;

/** A bottom-k sample: the smallest distinct codes of a set, used to compare two sets. */
final class Lowest {
  private final char[] kept;
  private int size;
  private boolean full;

  Lowest(int most) {
    kept = new char[most];
  }

  void add(long hash) {
    char code = Hashes.code(hash);
    if (size == kept.length && code >= kept[size - 1]) {
      full |= code > kept[size - 1];
      return;
    }
    int at = Arrays.binarySearch(kept, 0, size, code);
    if (at >= 0) {
      return;
    }
    int place = -at - 1;
    full |= size == kept.length;
    int moved = Math.min(size, kept.length - 1) - place;
    System.arraycopy(kept, place, kept, place + 1, moved);
    kept[place] = code;
    size = Math.min(size + 1, kept.length);
  }

  /** Writes the number of codes, with a flag if there were more, and the codes in order. */
  void write(char[] data, int at) {
    data[at] = (char) (full ? size | Sketch.CUT : size);
    System.arraycopy(kept, 0, data, at + 1, size);
  }

  /** How many distinct codes the set had, estimated from the sample. */
  static long count(char[] data, int at) {
    int size = data[at] & ~Sketch.CUT;
    if ((data[at] & Sketch.CUT) == 0) {
      return size;
    }
    char last = data[at + size];
    double share = Math.scalb(1 + (last & 0xfff) / 4096.0, (last >>> 12) - 16);
    return Math.round(size / share);
  }
}
