package wirewatch.ingest.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * The hash tables of an index, in segments of rows that are added as the index grows. Each is as
 * large as all before it, up to {@value BandTable#MAX_CAPACITY} rows, so nothing is ever hashed
 * again.
 */
final class StorySegments {
  private static final int FIRST_SIZE = 1 << 14;

  private final StoryRows rows;
  private final int capacity;
  private final List<Segment> segments = new ArrayList<>();

  StorySegments(StoryRows rows, int capacity) {
    this.rows = rows;
    this.capacity = capacity;
  }

  /** The tables of some rows; {@code heads} has one row of each story. */
  private record Segment(int start, int size, BandTable bands, RowMap documents, RowMap heads) {
    static Segment of(int start, int size, StoryRows rows) {
      return new Segment(
          start,
          size,
          new BandTable(size),
          new RowMap(size, key(start, rows::document)),
          new RowMap(size, key(start, rows::story)));
    }

    private static IntToLongFunction key(int start, IntToLongFunction column) {
      return row -> column.applyAsLong(start + row);
    }
  }

  /** The row of a document; -1 if there is none. */
  int rowOfDocument(long document) {
    for (Segment segment : segments) {
      int row = segment.documents().get(document);
      if (row >= 0) {
        return segment.start() + row;
      }
    }
    return -1;
  }

  /** A row of a story; -1 if there is none. */
  int headOfStory(long story) {
    for (Segment segment : segments) {
      int row = segment.heads().get(story);
      if (row >= 0) {
        return segment.start() + row;
      }
    }
    return -1;
  }

  /** Adds the document of the row that is used next. */
  void putDocument(int row) {
    Segment segment = segmentOf(row);
    segment.documents().put(rows.document(row), row - segment.start());
    segment.bands().setNewest(row - segment.start());
  }

  void removeDocument(int row) {
    segmentOf(row).documents().remove(rows.document(row));
  }

  void putHead(int row) {
    Segment segment = segmentOf(row);
    segment.heads().put(rows.story(row), row - segment.start());
  }

  void removeHead(int row) {
    segmentOf(row).heads().remove(rows.story(row));
  }

  void putBands(List<Long> bands, int row) {
    Segment segment = segmentOf(row);
    segment.bands().put(bands, row - segment.start());
  }

  /** The rows under any of the bands, distinct and ascending; may contain a few others. */
  int[] find(List<Long> bands) {
    int[] found = new int[segments.size() * BandKeys.COUNT * BandTable.BUCKET_SIZE];
    int size = 0;
    for (Segment segment : segments) {
      size = segment.bands().find(bands, segment.start(), found, size);
    }
    return BandTable.distinct(found, size);
  }

  /** The segment of a row, which is added if the row is the first of the next one. */
  private Segment segmentOf(int row) {
    for (int i = segments.size() - 1; i >= 0; i--) {
      if (row >= segments.get(i).start() && row < end(segments.get(i))) {
        return segments.get(i);
      }
    }
    int start = segments.isEmpty() ? 0 : end(segments.get(segments.size() - 1));
    int size = Math.min(Math.clamp(start, FIRST_SIZE, BandTable.MAX_CAPACITY), capacity - start);
    Segment added = Segment.of(start, size, rows);
    segments.add(added);
    return added;
  }

  private static int end(Segment segment) {
    return segment.start() + segment.size();
  }
}
