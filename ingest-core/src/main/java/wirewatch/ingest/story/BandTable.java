package wirewatch.ingest.story;

import java.util.Arrays;
import java.util.List;

/**
 * Rows by their bands, in buckets of fixed size; a full bucket evicts its oldest row. An entry has
 * some bits of its band beside its row, so that the rows of other bands in the bucket are passed
 * over without a look at their articles.
 */
final class BandTable {
  static final int BUCKET_SIZE = 16;

  /** The largest number of rows, for which an entry has room beside {@value #TAG_BITS} bits. */
  static final int MAX_CAPACITY = 1 << 20;

  private static final int TAG_BITS = 11;
  private static final int ROW_BITS = Integer.SIZE - TAG_BITS;
  private static final int ROW_MASK = (1 << ROW_BITS) - 1;
  private static final double LOAD_FACTOR = 0.75;

  private final int capacity;
  private final int bucketCount;
  private final int[] entries;
  private int newest;

  /** Creates a table of the rows below {@code capacity}, which are used in turn. */
  BandTable(int capacity) {
    if (capacity > MAX_CAPACITY) {
      throw new IllegalArgumentException(
          "a table has at most " + MAX_CAPACITY + " rows: " + capacity);
    }
    this.capacity = capacity;
    bucketCount =
        (int) Math.max(1, Math.ceil(capacity * (BandKeys.COUNT / (BUCKET_SIZE * LOAD_FACTOR))));
    entries = new int[bucketCount * BUCKET_SIZE];
  }

  /** Notes that a row is the newest from now on. */
  void setNewest(int row) {
    newest = row;
  }

  void put(List<Long> bands, int row) {
    for (long band : bands) {
      if (band != 0) {
        put(bucketStart(band), tag(band) | (row + 1));
      }
    }
  }

  /**
   * Appends the rows under any of the bands, plus an offset, to {@code found}; may append a row
   * several times, and a few rows of other bands.
   *
   * @return the number of rows in {@code found}
   */
  int find(List<Long> bands, int offset, int[] found, int foundCount) {
    int size = foundCount;
    for (long band : bands) {
      int tag = tag(band);
      int start = band == 0 ? entries.length : bucketStart(band);
      int end = Math.min(start + BUCKET_SIZE, entries.length);
      for (int i = start; i < end && entries[i] != 0; i++) {
        if ((entries[i] & ~ROW_MASK) == tag) {
          found[size++] = row(entries[i]) + offset;
        }
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

  /** Bits of a band that do not choose its bucket; the lowest is always zero. */
  private static int tag(long band) {
    return (int) (band >>> 1) << ROW_BITS;
  }

  private static int row(int entry) {
    return (entry & ROW_MASK) - 1;
  }

  /** Uses the place of an equal entry, else a free one, else that of the oldest row. */
  private void put(int bucket, int entry) {
    int place = bucket;
    int oldest = -1;
    for (int i = bucket; i < bucket + BUCKET_SIZE; i++) {
      if (entries[i] == 0 || entries[i] == entry) {
        place = i;
        break;
      }
      int age = Math.floorMod(newest - row(entries[i]), capacity);
      if (age > oldest) {
        oldest = age;
        place = i;
      }
    }
    entries[place] = entry;
  }
}
