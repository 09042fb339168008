package wirewatch.ingest.story;

import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * An index of recent articles by LSH bands: finds those of the same story in time independent of
 * their number. Holds the last {@code capacity} articles in fewer than 300 bytes each and evicts the
 * oldest. Documents and stories are identified by 64-bit hashes. Not thread-safe.
 */
public final class StoryIndex {
  private static final int CHUNK = 1 << 12;
  private static final int NOBODY = Integer.MIN_VALUE;

  private final int capacity;
  private final long windowMinutes;
  private final char[][] sketches;
  private final int[] times;
  private final long[] documents;
  private final long[] stories;
  private final RowMap rows;
  private final BandTable bands;
  private long added;

  /** Creates an index; articles further apart than the window are never the same story. */
  public StoryIndex(int capacity, Duration window) {
    this.capacity = Math.max(1, capacity);
    windowMinutes = window.toMinutes();
    sketches = new char[(this.capacity + CHUNK - 1) / CHUNK][];
    times = new int[this.capacity];
    Arrays.fill(times, NOBODY);
    documents = new long[this.capacity];
    stories = new long[this.capacity];
    rows = new RowMap(documents);
    bands = new BandTable(this.capacity);
  }

  /** An article, identified by the hash of its document, and the hash of its story. */
  public record Member(long document, long story) {}

  /** Adds an article; replaces one with the same document. */
  public void put(Member member, Fingerprint fingerprint, long minutes) {
    remove(member.document());
    int row = (int) (added++ % capacity);
    vacate(row);
    int chunk = row / CHUNK;
    if (sketches[chunk] == null) {
      sketches[chunk] = new char[Math.min(CHUNK, capacity - chunk * CHUNK) * Sketch.SIZE];
    }
    System.arraycopy(fingerprint.sketch().data(), 0, sketches[chunk], offset(row), Sketch.SIZE);
    times[row] = (int) minutes;
    documents[row] = member.document();
    stories[row] = member.story();
    rows.put(member.document(), row);
    bands.put(fingerprint.bands(), row);
  }

  /** The articles of the same story, by row. */
  public Member[] find(Fingerprint fingerprint, long minutes) {
    int[] candidates = bands.find(fingerprint.bands());
    char[] sketch = fingerprint.sketch().data();
    Member[] same = new Member[candidates.length];
    int count = 0;
    for (int row : candidates) {
      if (matches(sketch, minutes, row)) {
        same[count++] = new Member(documents[row], stories[row]);
      }
    }
    return Arrays.copyOf(same, count);
  }

  /** The story of a document; empty if it is not in the index. */
  public OptionalLong story(long document) {
    int row = rows.get(document);
    return row < 0 ? OptionalLong.empty() : OptionalLong.of(stories[row]);
  }

  /** Removes a document. */
  public void remove(long document) {
    int row = rows.get(document);
    if (row >= 0) {
      vacate(row);
    }
  }

  /** Merges two stories: the articles of {@code merged} belongs to {@code story}. */
  public void merge(long merged, long story) {
    for (int row = 0; row < capacity; row++) {
      if (stories[row] == merged && times[row] != NOBODY) {
        stories[row] = story;
      }
    }
  }

  private void vacate(int row) {
    if (times[row] != NOBODY) {
      rows.remove(documents[row]);
      times[row] = NOBODY;
    }
  }

  private boolean matches(char[] sketch, long minutes, int row) {
    if (times[row] == NOBODY) {
      return false;
    }
    long apart = Math.abs(minutes - times[row]);
    return apart <= windowMinutes
        && SameStory.is(new Pair(sketch, 0, sketches[row / CHUNK], offset(row)), apart);
  }

  private static int offset(int row) {
    return row % CHUNK * Sketch.SIZE;
  }
}
