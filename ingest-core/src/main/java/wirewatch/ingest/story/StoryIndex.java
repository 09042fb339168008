package wirewatch.ingest.story;

import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * An index of recent articles by LSH bands: finds those of the same story in time independent of
 * their number. Grows up to the last {@code capacity} articles, at most 330 bytes each, and then
 * evicts the oldest. Documents and stories are identified by 64-bit hashes. Not thread-safe.
 */
public final class StoryIndex {
  private final int capacity;
  private final long windowMinutes;
  private final StoryRows rows;
  private final StorySegments segments;
  private long added;
  private long evictedWithinWindow;

  /** Creates an index; articles further apart than the window are never the same story. */
  public StoryIndex(int capacity, Duration window) {
    this.capacity = Math.max(1, capacity);
    windowMinutes = window.toMinutes();
    rows = new StoryRows(this.capacity);
    segments = new StorySegments(rows, this.capacity);
  }

  /** An article, identified by the hash of its document, and the hash of its story. */
  public record Member(long document, long story) {}

  /** Adds an article; one with the same document is replaced and keeps its age. */
  public void put(Member member, Fingerprint fingerprint, long minutes) {
    int row = segments.rowOfDocument(member.document());
    if (row >= 0) {
      unlink(row);
      rows.set(row, member.document(), fingerprint, minutes);
    } else {
      row = (int) (added++ % capacity);
      evict(row, minutes);
      rows.set(row, member.document(), fingerprint, minutes);
      segments.putDocument(row);
    }
    link(row, member.story());
    segments.putBands(fingerprint.bands(), row);
  }

  /** The articles of the same story, by row. */
  public Member[] find(Fingerprint fingerprint, long minutes) {
    int[] candidates = segments.find(fingerprint.bands());
    char[] signature = fingerprint.signature().data();
    Member[] same = new Member[candidates.length];
    int count = 0;
    for (int row : candidates) {
      if (isSameStory(signature, minutes, row)) {
        same[count++] = new Member(rows.document(row), rows.story(row));
      }
    }
    return Arrays.copyOf(same, count);
  }

  /** The story of a document; empty if it is not in the index. */
  public OptionalLong storyOf(long document) {
    int row = segments.rowOfDocument(document);
    return row < 0 ? OptionalLong.empty() : OptionalLong.of(rows.story(row));
  }

  /** Removes a document. */
  public void remove(long document) {
    int row = segments.rowOfDocument(document);
    if (row >= 0) {
      clear(row);
    }
  }

  /** Merges two stories: the articles of {@code merged} belong to {@code story}. */
  public void merge(long merged, long story) {
    int head = segments.headOfStory(merged);
    if (head < 0 || merged == story) {
      return;
    }
    segments.removeHead(head);
    int row = head;
    do {
      rows.setStory(row, story);
      row = rows.next(row);
    } while (row != head);
    int other = segments.headOfStory(story);
    if (other < 0) {
      segments.putHead(head);
    } else {
      joinRings(head, other);
    }
  }

  /**
   * How many articles were evicted within the window of the article that took their place: copies
   * of them are no longer found.
   */
  public long evictedWithinWindow() {
    return evictedWithinWindow;
  }

  private void evict(int row, long minutes) {
    if (rows.isUsed(row)) {
      evictedWithinWindow += Math.abs(minutes - rows.minutes(row)) <= windowMinutes ? 1 : 0;
      clear(row);
    }
  }

  private void clear(int row) {
    unlink(row);
    segments.removeDocument(row);
    rows.clear(row);
  }

  private void link(int row, long story) {
    rows.setStory(row, story);
    rows.link(row, row);
    int head = segments.headOfStory(story);
    if (head < 0) {
      segments.putHead(row);
    } else {
      joinRings(row, head);
    }
  }

  private void unlink(int row) {
    int next = rows.next(row);
    boolean head = segments.headOfStory(rows.story(row)) == row;
    if (head) {
      segments.removeHead(row);
    }
    if (next != row) {
      rows.link(rows.previous(row), next);
      if (head) {
        segments.putHead(next);
      }
    }
  }

  private void joinRings(int one, int other) {
    int oneNext = rows.next(one);
    int otherNext = rows.next(other);
    rows.link(one, otherNext);
    rows.link(other, oneNext);
  }

  private boolean isSameStory(char[] signature, long minutes, int row) {
    if (!rows.isUsed(row)) {
      return false;
    }
    long apart = Math.abs(minutes - rows.minutes(row));
    return apart <= windowMinutes && StorySimilarity.isSameStory(rows.pair(signature, row), apart);
  }
}
