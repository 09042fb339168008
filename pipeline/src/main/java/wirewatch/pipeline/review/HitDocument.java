package wirewatch.pipeline.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wirewatch.pipeline.triage.ListedHit;
import wirewatch.pipeline.triage.TriageCase;
import wirewatch.pipeline.triage.TriageChange;
import wirewatch.pipeline.triage.TriageSubject;

/** A hit with its decisions, as the API and exports have it. */
public final class HitDocument {
  private HitDocument() {}

  /**
   * The hit of a case.
   *
   * @throws IllegalArgumentException if the case is not about a hit
   */
  public static ListedHit hit(TriageCase triageCase) {
    ListedHit hit = triageCase.subject().hit();
    if (hit == null) {
      throw new IllegalArgumentException("not a hit: " + triageCase.subject().id());
    }
    return hit;
  }

  public static Map<String, Object> of(TriageCase triageCase) {
    TriageSubject subject = triageCase.subject();
    ListedHit hit = hit(triageCase);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", subject.id());
    document.put("time", subject.time().toString());
    document.put("article", hit.article());
    document.put("sources", subject.sources());
    document.put("listed", hit.mention().toFields());
    document.put("sentence", hit.sentence());
    document.put("decision", HitDecision.of(triageCase.state()).parameter());
    document.put("note", triageCase.values().note());
    document.put("changes", changes(triageCase.changes()));
    return document;
  }

  private static List<Map<String, Object>> changes(List<TriageChange> changes) {
    return changes.stream()
        .map(
            change -> {
              Map<String, Object> fields = new LinkedHashMap<>();
              fields.put("time", change.time().toString());
              fields.put("by", change.by());
              fields.put("from", HitDecision.of(change.from()).parameter());
              fields.put("to", HitDecision.of(change.to()).parameter());
              fields.put("note", change.values().note());
              fields.put("undo", change.undo());
              return fields;
            })
        .toList();
  }
}
