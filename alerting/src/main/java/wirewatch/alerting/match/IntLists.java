package wirewatch.alerting.match;

/**
 * Lists of ints, stored in one array.
 *
 * @param starts the start of each list, and the end of the last one
 */
@SuppressWarnings("ArrayRecordComponent") // flat for speed; never compared
record IntLists(int[] starts, int[] items) {
  static final IntLists NONE = new IntLists(new int[0], new int[0]);

  /**
   * @param owners the list of each item
   * @param items in the order of each list
   */
  static IntLists of(int lists, IntList owners, IntList items) {
    int[] starts = new int[lists + 2];
    for (int i = 0; i < owners.size(); i++) {
      starts[owners.get(i) + 2]++;
    }
    for (int i = 2; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    int[] placed = new int[items.size()];
    for (int i = 0; i < items.size(); i++) {
      placed[starts[owners.get(i) + 1]++] = items.get(i);
    }
    return new IntLists(starts, placed);
  }

  int start(int list) {
    return starts[list];
  }

  int end(int list) {
    return starts[list + 1];
  }

  int item(int at) {
    return items[at];
  }
}
