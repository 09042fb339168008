package wirewatch.ingest.story;

import java.util.Arrays;

/**
 * The recent articles by their bands: finds those of the same story in time that does not grow with
 * their number. Holds the last {@code capacity} articles in about 270 bytes each; the oldest make
 * room. Not thread-safe.
 */
public final class StoryIndex {
  private static final int WAYS = 16;
  private static final int CHUNK = 1 << 12;
  private static final double LOAD = 0.75;

  private final int capacity;
  private final long windowMinutes;
  private final char[][] sketches;
  private final int[] times;
  private final int[] buckets;
  private final int bucketCount;
  private long added;
  private int[] candidates = new int[64];
  private int found;

  /** Room for {@code capacity} articles; those further apart than the window never match. */
  public StoryIndex(int capacity, java.time.Duration window) {
    this.capacity = Math.max(1, capacity);
    this.windowMinutes = window.toMinutes();
    sketches = new char[(this.capacity + CHUNK - 1) / CHUNK][];
    times = new int[this.capacity];
    bucketCount = (int) Math.max(1, Math.ceil(this.capacity * (Bands.COUNT / (WAYS * LOAD))));
    buckets = new int[bucketCount * WAYS];
  }

  /** Adds an article; its row stands for it until {@code capacity} others have come. */
  public int add(Fingerprint fingerprint, long minutes) {
    int row = (int) (added++ % capacity);
    int chunk = row / CHUNK;
    if (sketches[chunk] == null) {
      sketches[chunk] = new char[Math.min(CHUNK, capacity - chunk * CHUNK) * Sketch.SIZE];
    }
    System.arraycopy(
        fingerprint.sketch().data(), 0, sketches[chunk], row % CHUNK * Sketch.SIZE, Sketch.SIZE);
    times[row] = (int) minutes;
    for (long band : fingerprint.bands()) {
      if (band != 0) {
        put(bucket(band), row);
      }
    }
    return row;
  }

  /** The rows of the articles that tell the same story, in rising order. */
  public int[] find(Fingerprint fingerprint, long minutes) {
    found = 0;
    for (long band : fingerprint.bands()) {
      if (band != 0) {
        collect(bucket(band));
      }
    }
    Arrays.sort(candidates, 0, found);
    char[] sketch = fingerprint.sketch().data();
    int[] same = new int[found];
    int count = 0;
    for (int i = 0; i < found; i++) {
      int row = candidates[i];
      if ((i == 0 || row != candidates[i - 1]) && matches(sketch, minutes, row)) {
        same[count++] = row;
      }
    }
    return Arrays.copyOf(same, count);
  }

  private boolean matches(char[] sketch, long minutes, int row) {
    long apart = Math.abs(minutes - times[row]);
    return apart <= windowMinutes
        && SameStory.is(sketch, 0, sketches[row / CHUNK], row % CHUNK * Sketch.SIZE, apart);
  }

  private int bucket(long band) {
    return (int) (((band >>> 32) * bucketCount) >>> 32) * WAYS;
  }

  private void collect(int bucket) {
    if (found + WAYS > candidates.length) {
      candidates = Arrays.copyOf(candidates, candidates.length * 2);
    }
    for (int i = bucket; i < bucket + WAYS; i++) {
      if (buckets[i] != 0) {
        candidates[found++] = buckets[i] - 1;
      }
    }
  }

  /** Takes a free place, else that of the oldest article. */
  private void put(int bucket, int row) {
    int place = bucket;
    int oldest = -1;
    for (int i = bucket; i < bucket + WAYS; i++) {
      if (buckets[i] == 0) {
        place = i;
        break;
      }
      int age = Math.floorMod(row - (buckets[i] - 1), capacity);
      if (age > oldest) {
        oldest = age;
        place = i;
      }
    }
    buckets[place] = row + 1;
  }
}
