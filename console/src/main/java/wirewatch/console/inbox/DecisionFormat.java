package wirewatch.console.inbox;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wirewatch.pipeline.triage.TriageCase;
import wirewatch.pipeline.triage.TriageChange;
import wirewatch.pipeline.triage.TriageStore;

/** The cases of one kind, and what an export says of them. */
interface DecisionFormat {
  /** The name of the file that is sent, without its ending. */
  String fileName();

  /** The names of the columns of a line, joined by commas. */
  String header();

  /** The cases before a position, newest first; the newest for null. */
  List<TriageCase> page(TriageStore.@Nullable Position before, int size) throws IOException;

  /** The JSON form of a case. */
  Map<String, Object> toDocument(TriageCase triageCase);

  /** The cells of the line of a change. */
  Stream<@Nullable String> cells(TriageCase triageCase, TriageChange change);
}
