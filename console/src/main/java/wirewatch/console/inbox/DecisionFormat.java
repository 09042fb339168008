package wirewatch.console.inbox;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wirewatch.console.export.PagedRecords;
import wirewatch.pipeline.triage.TriageCase;
import wirewatch.pipeline.triage.TriageChange;
import wirewatch.pipeline.triage.TriageStore;
import wirewatch.pipeline.triage.TriageSubject;

/** The cases of one kind, and what an export says of them: a line for each change. */
interface DecisionFormat extends PagedRecords<TriageCase> {
  /** The cells of the line of a change. */
  Stream<@Nullable String> cells(TriageCase triageCase, TriageChange change);

  @Override
  default Stream<Stream<@Nullable String>> lines(TriageCase triageCase) {
    return triageCase.changes().stream().map(change -> cells(triageCase, change));
  }

  @Override
  default TriageStore.Position position(TriageCase triageCase) {
    TriageSubject subject = triageCase.subject();
    return new TriageStore.Position(subject.time(), subject.id());
  }
}
