package wirewatch.ingest.story;

import java.util.Arrays;

/**
 * A sample of the slots of a text: the figure or name that stands between certain words, for
 * example {@code 116} in <i>struck 116 km</i>. Texts of the same form about different events have
 * the same slots with other values. A slot that occurs several times counts by its first
 * occurrence.
 */
final class SlotSample {
  private static final long[] PLACEHOLDERS = {0, 0x4e414d45, 0x46494755, 0x454e44};
  private static final int TEXT_BOUNDARY = 3;
  private static final int FIGURE_PREFERENCE = 2;
  static final int FIGURE_BIT = 1;

  private final char[] contexts;
  private final char[] values;
  private int size;
  private boolean truncated;

  private SlotSample(int most) {
    contexts = new char[most];
    values = new char[most];
  }

  /** Samples at most {@code most} slots. */
  static SlotSample of(HashedWords body, int most) {
    SlotSample sample = new SlotSample(most);
    int at = 0;
    while (at < body.size()) {
      byte kind = body.kind(at);
      if (kind == HashedWords.PLAIN) {
        at++;
        continue;
      }
      int start = at;
      long value = body.hash(at++);
      while (kind == HashedWords.NAME && at < body.size() && body.kind(at) == kind) {
        value = StableHashes.pair(value, body.hash(at++));
      }
      sample.add(contextHash(body, start, at), toValueCode(value, kind));
    }
    return sample;
  }

  /**
   * Hashes the two words before and the word after; figures and names among them count by their
   * kind. Contexts of figures have small hashes, so that they are sampled first.
   */
  private static long contextHash(HashedWords body, int start, int end) {
    long before = StableHashes.pair(wordOrKind(body, start - 2), wordOrKind(body, start - 1));
    long hash = StableHashes.pair(before + body.kind(start), wordOrKind(body, end));
    return body.kind(start) == HashedWords.FIGURE ? hash >>> FIGURE_PREFERENCE : hash;
  }

  private static long wordOrKind(HashedWords body, int at) {
    if (at < 0 || at >= body.size()) {
      return PLACEHOLDERS[TEXT_BOUNDARY];
    }
    byte kind = body.kind(at);
    return kind == HashedWords.PLAIN ? body.hash(at) : PLACEHOLDERS[kind];
  }

  /** A code whose lowest bit tells figures from names. */
  private static char toValueCode(long value, byte kind) {
    int figure = kind == HashedWords.FIGURE ? FIGURE_BIT : 0;
    return (char) (((value >>> 48) & ~FIGURE_BIT) | figure);
  }

  private void add(long context, char value) {
    char code = StableHashes.toCode(context);
    if (size == contexts.length && code >= contexts[size - 1]) {
      truncated |= code > contexts[size - 1];
      return;
    }
    int at = Arrays.binarySearch(contexts, 0, size, code);
    if (at >= 0) {
      return;
    }
    int place = -at - 1;
    truncated |= size == contexts.length;
    int moved = Math.min(size, contexts.length - 1) - place;
    System.arraycopy(contexts, place, contexts, place + 1, moved);
    System.arraycopy(values, place, values, place + 1, moved);
    contexts[place] = code;
    values[place] = value;
    size = Math.min(size + 1, contexts.length);
  }

  /** Writes the number of slots, with a flag if there were more, the contexts, and the values. */
  void writeTo(char[] data, int at) {
    data[at] = (char) (truncated ? size | MinHashSignature.TRUNCATED : size);
    System.arraycopy(contexts, 0, data, at + 1, size);
    System.arraycopy(values, 0, data, at + 1 + contexts.length, size);
  }
}
