package wirewatch.ingest.story;

import java.util.Arrays;
import java.util.List;

/** Rows by their bands, in buckets of fixed size; a full bucket evicts its oldest row. */
final class BandTable {
  private static final int BUCKET_SIZE = 16;
  private static final double LOAD_FACTOR = 0.75;

  private final int capacity;
  private final int bucketCount;
  private final int[] rows;

  BandTable(int capacity) {
    this.capacity = capacity;
    bucketCount =
        (int) Math.max(1, Math.ceil(capacity * (BandKeys.COUNT / (BUCKET_SIZE * LOAD_FACTOR))));
    rows = new int[bucketCount * BUCKET_SIZE];
  }

  void put(List<Long> bands, int row) {
    for (long band : bands) {
      if (band != 0) {
        put(bucketStart(band), row);
      }
    }
  }

  /**
   * The rows under any of the bands, distinct and ascending; may contain rows of colliding bands.
   */
  int[] find(List<Long> bands) {
    int[] found = new int[BandKeys.COUNT * BUCKET_SIZE];
    int size = 0;
    for (long band : bands) {
      int start = band == 0 ? rows.length : bucketStart(band);
      for (int i = start; i < start + BUCKET_SIZE && i < rows.length && rows[i] != 0; i++) {
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

  private int bucketStart(long band) {
    return (int) (((band >>> 32) * bucketCount) >>> 32) * BUCKET_SIZE;
  }

  /** Uses a free place, else that of the oldest row. */
  private void put(int bucket, int row) {
    int place = bucket;
    int oldest = -1;
    for (int i = bucket; i < bucket + BUCKET_SIZE; i++) {
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
