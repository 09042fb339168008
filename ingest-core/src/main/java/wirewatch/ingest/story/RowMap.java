package wirewatch.ingest.story;

import java.util.function.IntToLongFunction;

/** Maps 64-bit keys to rows, by open addressing with a load factor of at most 4/7. */
final class RowMap {
  private final int[] slots;
  private final IntToLongFunction keys;

  /** Creates a map for that many rows; {@code keys} returns the key of a row. */
  RowMap(int rows, IntToLongFunction keys) {
    this.keys = keys;
    this.slots = new int[(int) (rows * 7L / 4 + 2)];
  }

  /** The row, or -1 if there is none. */
  int get(long key) {
    int slot = findSlot(key);
    return slots[slot] - 1;
  }

  /** Adds a row that already has its key. */
  void put(long key, int row) {
    slots[findSlot(key)] = row + 1;
  }

  /** Removes a key, before its row gets another. */
  void remove(long key) {
    int gap = findSlot(key);
    if (slots[gap] == 0) {
      return;
    }
    int at = gap;
    while (true) {
      slots[gap] = 0;
      int home;
      do {
        at = at + 1 == slots.length ? 0 : at + 1;
        if (slots[at] == 0) {
          return;
        }
        home = homeSlot(keys.applyAsLong(slots[at] - 1));
      } while (isBetween(gap, home, at));
      slots[gap] = slots[at];
      gap = at;
    }
  }

  /** True if a probe from {@code home} to {@code at} does not pass {@code gap}. */
  private static boolean isBetween(int gap, int home, int at) {
    return gap <= at ? gap < home && home <= at : gap < home || home <= at;
  }

  private int findSlot(long key) {
    int slot = homeSlot(key);
    while (slots[slot] != 0 && keys.applyAsLong(slots[slot] - 1) != key) {
      slot = slot + 1 == slots.length ? 0 : slot + 1;
    }
    return slot;
  }

  private int homeSlot(long key) {
    return (int) (((StableHashes.mix(key) >>> 32) * slots.length) >>> 32);
  }
}
