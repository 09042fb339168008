package wirewatch.ingest.story;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The articles of an index by row, in chunks that are allocated when their first row is used. The
 * rows of a story form a ring by {@link #next} and {@link #previous}.
 */
final class StoryRows {
  private static final int CHUNK_BITS = 12;
  private static final int CHUNK_SIZE = 1 << CHUNK_BITS;
  private static final int UNUSED = Integer.MIN_VALUE;

  private final int capacity;
  private final @Nullable Chunk[] chunks;

  StoryRows(int capacity) {
    this.capacity = capacity;
    chunks = new @Nullable Chunk[(capacity - 1) / CHUNK_SIZE + 1];
  }

  private static final class Chunk {
    private final char[] signatures;
    private final int[] times;
    private final long[] documents;
    private final long[] stories;
    private final int[] next;
    private final int[] previous;

    Chunk(int size) {
      signatures = new char[size * MinHashSignature.SIZE];
      times = new int[size];
      Arrays.fill(times, UNUSED);
      documents = new long[size];
      stories = new long[size];
      next = new int[size];
      previous = new int[size];
    }
  }

  boolean isUsed(int row) {
    Chunk chunk = chunks[row >>> CHUNK_BITS];
    return chunk != null && chunk.times[place(row)] != UNUSED;
  }

  void set(int row, long document, Fingerprint fingerprint, long minutes) {
    int number = row >>> CHUNK_BITS;
    Chunk chunk = chunks[number];
    if (chunk == null) {
      chunk = new Chunk(Math.min(CHUNK_SIZE, capacity - number * CHUNK_SIZE));
      chunks[number] = chunk;
    }
    int place = place(row);
    System.arraycopy(
        fingerprint.signature().data(),
        0,
        chunk.signatures,
        place * MinHashSignature.SIZE,
        MinHashSignature.SIZE);
    chunk.times[place] = (int) minutes;
    chunk.documents[place] = document;
  }

  void clear(int row) {
    chunk(row).times[place(row)] = UNUSED;
  }

  int minutes(int row) {
    return chunk(row).times[place(row)];
  }

  long document(int row) {
    return chunk(row).documents[place(row)];
  }

  long story(int row) {
    return chunk(row).stories[place(row)];
  }

  void setStory(int row, long story) {
    chunk(row).stories[place(row)] = story;
  }

  int next(int row) {
    return chunk(row).next[place(row)];
  }

  int previous(int row) {
    return chunk(row).previous[place(row)];
  }

  /** Makes a row follow another in the ring of their story. */
  void link(int row, int next) {
    chunk(row).next[place(row)] = next;
    chunk(next).previous[place(next)] = row;
  }

  /** The signature of an article beside that of a row. */
  SignaturePair pair(char[] signature, int row) {
    return new SignaturePair(
        signature, 0, chunk(row).signatures, place(row) * MinHashSignature.SIZE);
  }

  private Chunk chunk(int row) {
    return Objects.requireNonNull(chunks[row >>> CHUNK_BITS], "the row has not been used");
  }

  private static int place(int row) {
    return row & (CHUNK_SIZE - 1);
  }
}
