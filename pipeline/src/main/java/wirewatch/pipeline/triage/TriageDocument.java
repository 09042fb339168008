package wirewatch.pipeline.triage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.index.document.ListedMention;

/** A case as a document of {@code wirewatch-triage}, and of the API. */
public final class TriageDocument {
  private TriageDocument() {}

  public static Map<String, Object> of(TriageCase triageCase) {
    TriageSubject subject = triageCase.subject();
    TriageChange.Values values = triageCase.values();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(
        "subject",
        Map.of(
            "kind", subject.kind().parameter(),
            "id", subject.id(),
            "time", subject.time().toString(),
            "watch", subject.watch(),
            "sources", subject.sources()));
    ListedHit hit = subject.hit();
    if (hit != null) {
      document.put("hit", toFields(hit));
    }
    document.put("state", triageCase.state().parameter());
    document.put("reason", values.reason());
    document.put("note", values.note());
    document.put("assignee", values.assignee());
    document.put("changes", triageCase.changes().stream().map(TriageDocument::toFields).toList());
    return document;
  }

  private static Map<String, Object> toFields(ListedHit hit) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("article", hit.article());
    fields.putAll(hit.mention().toFields());
    fields.put("sentence", hit.sentence());
    return fields;
  }

  private static Map<String, Object> toFields(TriageChange change) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("time", change.time().toString());
    fields.put("by", change.by());
    fields.put("from", change.from().parameter());
    fields.put("to", change.to().parameter());
    fields.put("reason", change.values().reason());
    fields.put("note", change.values().note());
    fields.put("assignee", change.values().assignee());
    fields.put("undo", change.undo());
    return fields;
  }

  static TriageCase parse(Map<String, Object> document) {
    Map<?, ?> subject = fields(document.get("subject"));
    List<TriageChange> changes = new ArrayList<>();
    list(document.get("changes")).forEach(change -> changes.add(parseChange(fields(change))));
    return new TriageCase(
        new TriageSubject(
            TriageSubject.Kind.valueOf(text(subject, "kind").toUpperCase(Locale.ROOT)),
            text(subject, "id"),
            Instant.parse(text(subject, "time")),
            text(subject, "watch"),
            list(subject.get("sources")).stream().map(String::valueOf).toList(),
            document.get("hit") instanceof Map<?, ?> hit ? parseHit(hit) : null),
        changes);
  }

  private static ListedHit parseHit(Map<?, ?> hit) {
    return new ListedHit(text(hit, "article"), ListedMention.of(hit), text(hit, "sentence"));
  }

  private static TriageChange parseChange(Map<?, ?> change) {
    return new TriageChange(
        Instant.parse(text(change, "time")),
        text(change, "by"),
        state(change, "from"),
        state(change, "to"),
        new TriageChange.Values(
            text(change, "reason"), text(change, "note"), text(change, "assignee")),
        Boolean.TRUE.equals(change.get("undo")));
  }

  private static TriageState state(Map<?, ?> fields, String name) {
    return TriageState.parse(text(fields, name)).orElse(TriageState.NEW);
  }

  private static Map<?, ?> fields(@Nullable Object value) {
    return value instanceof Map<?, ?> fields ? fields : Map.of();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static String text(Map<?, ?> fields, String name) {
    return fields.get(name) instanceof String text ? text : "";
  }
}
