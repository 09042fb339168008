package wirewatch.ingest.story;

import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * The recent articles by their bands: finds those of the same story in time that does not grow with
 * their number. Holds the last {@code capacity} articles in fewer than 300 bytes each; the oldest
 * make room. Documents and stories are named by 64-bit hashes. Not thread-safe.
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

  /** Room for {@code capacity} articles; those further apart than the window never match. */
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

  /** An article by the number of its document, and of its story. */
  public record Member(long document, long story) {}

  /** Adds an article; another with the same document gives way. */
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

  /** The articles that tell the same story, the oldest addition first. */
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

  /** The story of a document that is here. */
  public OptionalLong story(long document) {
    int row = rows.get(document);
    return row < 0 ? OptionalLong.empty() : OptionalLong.of(stories[row]);
  }

  /** Takes a document out. */
  public void remove(long document) {
    int row = rows.get(document);
    if (row >= 0) {
      vacate(row);
    }
  }

  /** Makes one story of two: what belonged to {@code merged} belongs to {@code story}. */
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
