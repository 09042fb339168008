package wirewatch.ingest.story;

import java.util.Arrays;
import java.util.List;

/** Rows by their bands, in buckets of fixed size; a full bucket evicts its oldest row. */
final class BandTable {
  private static final int WAYS = 16;
  private static final double LOAD = 0.75;

  private final int capacity;
  private final int count;
  private final int[] rows;

  BandTable(int capacity) {
    this.capacity = capacity;
    count = (int) Math.max(1, Math.ceil(capacity * (Bands.COUNT / (WAYS * LOAD))));
    rows = new int[count * WAYS];
  }

  void put(List<Long> bands, int row) {
    for (long band : bands) {
      if (band != 0) {
        put(bucket(band), row);
      }
    }
  }

  /** The rows under any of the bands, distinct and ascending; may contain rows of colliding bands. */
  int[] find(List<Long> bands) {
    int[] found = new int[Bands.COUNT * WAYS];
    int size = 0;
    for (long band : bands) {
      int start = band == 0 ? rows.length : bucket(band);
      for (int i = start; i < start + WAYS && i < rows.length && rows[i] != 0; i++) {
        found[size++] = rows[i] - 1;
      }
    }
    Arrays.sort(found, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        found[distinct++] = found[i];
      }
    }
    return Arrays.copyOf(found, distinct);
  }

  private int bucket(long band) {
    return (int) (((band >>> 32) * count) >>> 32) * WAYS;
  }

  /** Uses a free place, else that of the oldest row. */
  private void put(int bucket, int row) {
    int place = bucket;
    int oldest = -1;
    for (int i = bucket; i < bucket + WAYS; i++) {
      if (rows[i] == 0) {
        place = i;
        break;
      }
      int age = Math.floorMod(row - (rows[i] - 1), capacity);
      if (age > oldest) {
        oldest = age;
        place = i;
      }
    }
    rows[place] = row + 1;
  }
}
