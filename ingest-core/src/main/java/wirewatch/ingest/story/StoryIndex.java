package wirewatch.ingest.story;

import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * An index of recent articles by LSH bands: finds those of the same story in time independent of
 * their number. Holds the last {@code capacity} articles in fewer than 300 bytes each and evicts
 * the oldest. Documents and stories are identified by 64-bit hashes. Not thread-safe.
 */
public final class StoryIndex {
  private static final int ROWS_PER_CHUNK = 1 << 12;
  private static final int EMPTY_ROW = Integer.MIN_VALUE;

  private final int capacity;
  private final long windowMinutes;
  private final char[][] signatures;
  private final int[] times;
  private final long[] documents;
  private final long[] stories;
  private final DocumentRowMap rowsByDocument;
  private final BandTable bands;
  private long added;

  /** Creates an index; articles further apart than the window are never the same story. */
  public StoryIndex(int capacity, Duration window) {
    this.capacity = Math.max(1, capacity);
    windowMinutes = window.toMinutes();
    signatures = new char[(this.capacity + ROWS_PER_CHUNK - 1) / ROWS_PER_CHUNK][];
    times = new int[this.capacity];
    Arrays.fill(times, EMPTY_ROW);
    documents = new long[this.capacity];
    stories = new long[this.capacity];
    rowsByDocument = new DocumentRowMap(documents);
    bands = new BandTable(this.capacity);
  }

  /** An article, identified by the hash of its document, and the hash of its story. */
  public record Member(long document, long story) {}

  /** Adds an article; replaces one with the same document. */
  public void put(Member member, Fingerprint fingerprint, long minutes) {
    remove(member.document());
    int row = (int) (added++ % capacity);
    clearRow(row);
    int chunk = row / ROWS_PER_CHUNK;
    if (signatures[chunk] == null) {
      signatures[chunk] =
          new char
              [Math.min(ROWS_PER_CHUNK, capacity - chunk * ROWS_PER_CHUNK) * MinHashSignature.SIZE];
    }
    System.arraycopy(
        fingerprint.signature().data(), 0, signatures[chunk], offset(row), MinHashSignature.SIZE);
    times[row] = (int) minutes;
    documents[row] = member.document();
    stories[row] = member.story();
    rowsByDocument.put(member.document(), row);
    bands.put(fingerprint.bands(), row);
  }

  /** The articles of the same story, by row. */
  public Member[] find(Fingerprint fingerprint, long minutes) {
    int[] candidates = bands.find(fingerprint.bands());
    char[] sought = fingerprint.signature().data();
    Member[] same = new Member[candidates.length];
    int count = 0;
    for (int row : candidates) {
      if (isSameStory(sought, minutes, row)) {
        same[count++] = new Member(documents[row], stories[row]);
      }
    }
    return Arrays.copyOf(same, count);
  }

  /** The story of a document; empty if it is not in the index. */
  public OptionalLong storyOf(long document) {
    int row = rowsByDocument.get(document);
    return row < 0 ? OptionalLong.empty() : OptionalLong.of(stories[row]);
  }

  /** Removes a document. */
  public void remove(long document) {
    int row = rowsByDocument.get(document);
    if (row >= 0) {
      clearRow(row);
    }
  }

  /** Merges two stories: the articles of {@code merged} belongs to {@code story}. */
  public void merge(long merged, long story) {
    for (int row = 0; row < capacity; row++) {
      if (stories[row] == merged && times[row] != EMPTY_ROW) {
        stories[row] = story;
      }
    }
  }

  private void clearRow(int row) {
    if (times[row] != EMPTY_ROW) {
      rowsByDocument.remove(documents[row]);
      times[row] = EMPTY_ROW;
    }
  }

  private boolean isSameStory(char[] sought, long minutes, int row) {
    if (times[row] == EMPTY_ROW) {
      return false;
    }
    long apart = Math.abs(minutes - times[row]);
    return apart <= windowMinutes
        && StorySimilarity.isSameStory(
            new SignaturePair(sought, 0, signatures[row / ROWS_PER_CHUNK], offset(row)), apart);
  }

  private static int offset(int row) {
    return row % ROWS_PER_CHUNK * MinHashSignature.SIZE;
  }
}
