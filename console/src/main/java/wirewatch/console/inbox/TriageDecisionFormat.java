package wirewatch.console.inbox;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wirewatch.pipeline.triage.TriageCase;
import wirewatch.pipeline.triage.TriageChange;
import wirewatch.pipeline.triage.TriageDocument;
import wirewatch.pipeline.triage.TriageStore;
import wirewatch.pipeline.triage.TriageSubject;

/** Decisions about alerts. */
record TriageDecisionFormat(TriageStore triage) implements DecisionFormat {
  @Override
  public String fileName() {
    return "wirewatch-decisions";
  }

  @Override
  public String header() {
    return "alert,alert_time,watch,sources,time,by,from,to,reason,assignee,note,undo";
  }

  @Override
  public List<TriageCase> page(TriageStore.@Nullable Position before, int size) throws IOException {
    return triage.list(
        new TriageStore.TriageQuery(TriageSubject.Kind.ALERT, null, null, null, before, size));
  }

  @Override
  public Map<String, Object> toDocument(TriageCase triageCase) {
    return TriageDocument.of(triageCase);
  }

  @Override
  public Stream<@Nullable String> cells(TriageCase triageCase, TriageChange change) {
    TriageSubject subject = triageCase.subject();
    TriageChange.Values values = change.values();
    return Stream.of(
        subject.id(),
        subject.time().toString(),
        subject.watch(),
        String.join("; ", subject.sources()),
        change.time().toString(),
        change.by(),
        change.from().parameter(),
        change.to().parameter(),
        values.reason(),
        values.assignee(),
        values.note(),
        String.valueOf(change.undo()));
  }
}
