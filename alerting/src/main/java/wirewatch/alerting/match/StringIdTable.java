package wirewatch.alerting.match;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Assigns consecutive ids from zero to strings, stored in flat arrays. Reading is thread-safe once
 * nothing is added any more. The hash is incremental, so that all prefixes of a string are looked
 * up in one pass.
 */
final class StringIdTable {
  /** Random, so that no text can be crafted whose words collide. */
  private static final int SEED = ThreadLocalRandom.current().nextInt();

  private static final int INITIAL_SLOTS = 1 << 10;

  /** The largest size that is retained for the next text. */
  private static final int MAX_RETAINED_SLOTS = 1 << 16;

  private char[] chars = new char[INITIAL_SLOTS * 4];
  private int[] ends = new int[INITIAL_SLOTS];
  private long[] slots = new long[INITIAL_SLOTS];
  private int size;

  static int hash(char[] text, int start, int end) {
    int hash = SEED;
    for (int i = start; i < end; i++) {
      hash = hash(hash, text[i]);
    }
    return hash;
  }

  /** The hash of the empty string. */
  static int hash() {
    return SEED;
  }

  /** The hash of a string extended by one character. */
  static int hash(int hash, char next) {
    int mixed = (hash ^ next) * 0x2C1B3C6D;
    return mixed ^ (mixed >>> 15);
  }

  int size() {
    return size;
  }

  /** The id of the string, or -1. */
  int find(char[] text, int start, int end, int hash) {
    int mask = slots.length - 1;
    int at = hash & mask;
    while (slots[at] != 0) {
      int id = (int) slots[at] - 1;
      if ((int) (slots[at] >>> 32) == hash && isEqualAt(id, text, start, end)) {
        return id;
      }
      at = (at + 1) & mask;
    }
    return -1;
  }

  /** The id of the string; a new string gets the previous {@link #size} as its id. */
  int add(char[] text, int start, int end, int hash) {
    int found = find(text, start, end, hash);
    if (found >= 0) {
      return found;
    }
    int from = start(size);
    int to = from + end - start;
    chars = to > chars.length ? Arrays.copyOf(chars, Math.max(to, chars.length * 2)) : chars;
    System.arraycopy(text, start, chars, from, end - start);
    ends = size == ends.length ? Arrays.copyOf(ends, size * 2) : ends;
    ends[size++] = to;
    if (size * 2 > slots.length) {
      grow();
    }
    insert(hash, size);
    return size - 1;
  }

  int add(String text) {
    char[] copy = text.toCharArray();
    return add(copy, 0, copy.length, hash(copy, 0, copy.length));
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long slot : old) {
      if (slot != 0) {
        insert((int) (slot >>> 32), (int) slot);
      }
    }
  }

  private void insert(int hash, int value) {
    int mask = slots.length - 1;
    int at = hash & mask;
    while (slots[at] != 0) {
      at = (at + 1) & mask;
    }
    slots[at] = ((long) hash << 32) | value;
  }

  private boolean isEqualAt(int id, char[] text, int start, int end) {
    return Arrays.equals(chars, start(id), ends[id], text, start, end);
  }

  /** All strings concatenated; {@link #start} and {@link #end} are offsets in it. */
  char[] chars() {
    return chars;
  }

  int start(int id) {
    return id == 0 ? 0 : ends[id - 1];
  }

  int end(int id) {
    return ends[id];
  }

  String text(int id) {
    return new String(chars, start(id), ends[id] - start(id));
  }

  void clear() {
    size = 0;
    if (slots.length > MAX_RETAINED_SLOTS || chars.length > MAX_RETAINED_SLOTS * 8) {
      slots = new long[INITIAL_SLOTS];
      chars = new char[INITIAL_SLOTS * 4];
      ends = new int[INITIAL_SLOTS];
    } else {
      Arrays.fill(slots, 0);
    }
  }
}
