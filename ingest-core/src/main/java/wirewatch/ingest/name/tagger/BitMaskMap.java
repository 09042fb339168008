package wirewatch.ingest.name.tagger;

/** An open-addressing hash map from word or phrase hashes to bit masks. */
final class BitMaskMap {
  private long[] keys;
  private int[] masks;
  private int size;

  BitMaskMap(int expected) {
    int capacity = Integer.highestOneBit(Math.max(16, expected * 2)) << 1;
    keys = new long[capacity];
    masks = new int[capacity];
  }

  /** Adds bits to the mask of a phrase. */
  void add(long key, int mask) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slot(keys, key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    masks[slot] |= mask;
  }

  /** The mask of a key; zero if absent. */
  int get(long key) {
    return masks[slot(keys, key)];
  }

  /** The hash of a word. */
  static long hashWord(CharSequence word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return hash == 0 ? 1 : hash;
  }

  /** The hash of a phrase extended by one word. */
  static long hashPhrase(long phrase, long word) {
    long hash = (phrase * 31 + word) * 0x9e3779b97f4a7c15L;
    hash ^= hash >>> 29;
    return hash == 0 ? 1 : hash;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldMasks = masks;
    keys = new long[oldKeys.length * 2];
    masks = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(keys, oldKeys[i]);
        keys[slot] = oldKeys[i];
        masks[slot] = oldMasks[i];
      }
    }
  }

  private static int slot(long[] keys, long key) {
    int slot = (int) (key ^ (key >>> 32)) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
