package wirewatch.ingest.story;

/** Maps documents to rows, by open addressing with a load factor of one half. */
final class DocumentRowMap {
  private final int[] slots;
  private final long[] documents;

  /** Creates a map over the document hashes by row. */
  DocumentRowMap(long[] documents) {
    this.documents = documents;
    this.slots = new int[documents.length * 2 + 1];
  }

  /** The row, or -1 if there is none. */
  int get(long document) {
    int slot = findSlot(document);
    return slots[slot] - 1;
  }

  /** Adds a document whose hash is already set in its row. */
  void put(long document, int row) {
    slots[findSlot(document)] = row + 1;
  }

  void remove(long document) {
    int gap = findSlot(document);
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
        home = homeSlot(documents[slots[at] - 1]);
      } while (isBetween(gap, home, at));
      slots[gap] = slots[at];
      gap = at;
    }
  }

  /** True if a probe from {@code home} to {@code at} does not pass {@code gap}. */
  private static boolean isBetween(int gap, int home, int at) {
    return gap <= at ? gap < home && home <= at : gap < home || home <= at;
  }

  private int findSlot(long document) {
    int slot = homeSlot(document);
    while (slots[slot] != 0 && documents[slots[slot] - 1] != document) {
      slot = slot + 1 == slots.length ? 0 : slot + 1;
    }
    return slot;
  }

  private int homeSlot(long document) {
    return (int) (((StableHashes.mix(document) >>> 32) * slots.length) >>> 32);
  }
}
