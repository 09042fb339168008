package wirewatch.ingest.story;

import java.util.Arrays;
import java.util.List;

/** Rows by their bands, in buckets of fixed size; a full bucket evicts its oldest row. */
final class BandTable {
  static final int BUCKET_SIZE = 16;
  private static final double LOAD_FACTOR = 0.75;

  private final int capacity;
  private final int bucketCount;
  private final int[] rows;
  private int newest;

  /** Creates a table of the rows below {@code capacity}, which are used in turn. */
  BandTable(int capacity) {
    this.capacity = capacity;
    bucketCount =
        (int) Math.max(1, Math.ceil(capacity * (BandKeys.COUNT / (BUCKET_SIZE * LOAD_FACTOR))));
    rows = new int[bucketCount * BUCKET_SIZE];
  }

  /** Notes that a row is the newest from now on. */
  void setNewest(int row) {
    newest = row;
  }

  void put(List<Long> bands, int row) {
    for (long band : bands) {
      if (band != 0) {
        put(bucketStart(band), row);
      }
    }
  }

  /**
   * Appends the rows under any of the bands, plus an offset, to {@code found}; may append a row
   * several times, and rows of colliding bands.
   *
   * @return the number of rows in {@code found}
   */
  int find(List<Long> bands, int offset, int[] found, int foundCount) {
    int size = foundCount;
    for (long band : bands) {
      int start = band == 0 ? rows.length : bucketStart(band);
      for (int i = start; i < start + BUCKET_SIZE && i < rows.length && rows[i] != 0; i++) {
        found[size++] = rows[i] - 1 + offset;
      }
    }
    return size;
  }

  /** Sorts the first {@code size} rows and returns them without repetitions. */
  static int[] distinct(int[] found, int size) {
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

  /** Uses the place the row has, else a free one, else that of the oldest row. */
  private void put(int bucket, int row) {
    int place = bucket;
    int oldest = -1;
    for (int i = bucket; i < bucket + BUCKET_SIZE; i++) {
      if (rows[i] == 0 || rows[i] == row + 1) {
        place = i;
        break;
      }
      int age = Math.floorMod(newest - (rows[i] - 1), capacity);
      if (age > oldest) {
        oldest = age;
        place = i;
      }
    }
    rows[place] = row + 1;
  }
}
