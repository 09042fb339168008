package wirewatch.console.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wirewatch.pipeline.triage.TriageStore;

/** The records of one kind that are read page by page, and what an export says of them. */
public interface PagedRecords<T> {
  /** The name of the file that is sent, without its ending. */
  String fileName();

  /** The names of the columns of a line, joined by commas. */
  String header();

  /** The records before a position, newest first; the newest for null. */
  List<T> page(TriageStore.@Nullable Position before, int size) throws IOException;

  /** The position of a record, before which the next page begins. */
  TriageStore.Position position(T each);

  /** The JSON form of a record. */
  Map<String, Object> toDocument(T each);

  /** The cells of each line of a record. */
  Stream<Stream<@Nullable String>> lines(T each);
}
