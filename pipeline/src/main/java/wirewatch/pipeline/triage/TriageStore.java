package wirewatch.pipeline.triage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wirewatch.index.ArticleIndex;
import wirewatch.index.DocumentStore;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.search.IndexAlias;

/**
 * Keeps what readers decide, in {@code wirewatch-triage}: apart from the alerts, which the pipeline
 * writes again. Decisions of several readers at once are each kept. Thread-safe.
 */
public final class TriageStore {
  private static final String INDEX = "wirewatch-triage";
  private static final int MAX_ATTEMPTS = 5;
  private static final int MAX_CHANGED_AT_ONCE = 1_000;

  private final ArticleIndex index;
  private final DocumentStore documents;
  private final InstantSource clock;

  public TriageStore(ArticleIndex index, InstantSource clock) {
    this.index = index;
    this.documents = index.documentStore(INDEX);
    this.clock = clock;
  }

  /**
   * Selects cases that something was decided about.
   *
   * @param state null for any
   * @param watch null for any
   * @param source an agency or a publisher; null for any
   * @param before cases of subjects before this position; null for the newest
   * @param size at most 10,000
   */
  public record TriageQuery(
      TriageSubject.Kind kind,
      @Nullable TriageState state,
      @Nullable String watch,
      @Nullable String source,
      @Nullable Position before,
      int size) {}

  /** The position of a subject in the order of time and id. */
  public record Position(Instant time, String id) {}

  /** Changes that were made, all at one time, by which they can be undone. */
  public record Changes(Instant time, List<TriageCase> cases) {}

  /** Returns the cases of subjects, by id, as far as something was decided about them. */
  public Map<String, TriageCase> find(TriageSubject.Kind kind, Collection<String> ids)
      throws IndexUnavailableException {
    Map<String, TriageCase> cases = new LinkedHashMap<>();
    if (ids.isEmpty()) {
      return cases;
    }
    List<String> keys = ids.stream().map(id -> TriageSubject.key(kind, id)).toList();
    for (DocumentStore.StoredDocument stored : documents.getAll(keys)) {
      TriageCase triageCase = TriageDocument.parse(stored.document());
      cases.put(triageCase.subject().id(), triageCase);
    }
    return cases;
  }

  /** Makes a decision about each subject; those that it does not change are left out. */
  public Changes decide(List<TriageSubject> subjects, TriageDecision decision, String by)
      throws IndexUnavailableException {
    Instant now = now();
    List<TriageCase> changed = new ArrayList<>();
    for (TriageSubject subject : subjects) {
      change(subject, triageCase -> triageCase.after(decision, by, now)).ifPresent(changed::add);
    }
    documents.refresh();
    return new Changes(now, changed);
  }

  /** Returns the cases that were changed at a time. */
  public List<TriageCase> findChangedAt(Instant time) throws IndexUnavailableException {
    Map<String, Object> term = Map.of("term", Map.of("changes.time", time.toString()));
    Map<String, Object> query = Map.of("nested", Map.of("path", "changes", "query", term));
    return documents.find(query, Map.of("subject.time", "desc"), MAX_CHANGED_AT_ONCE).stream()
        .map(stored -> TriageDocument.parse(stored.document()))
        .toList();
  }

  /**
   * Takes back the changes of one time, each unless its case was changed again since.
   *
   * @return the cases that were changed
   */
  public List<TriageCase> undo(Instant time, String by) throws IndexUnavailableException {
    Instant now = now();
    List<TriageCase> changed = new ArrayList<>();
    for (TriageCase triageCase : findChangedAt(time)) {
      change(triageCase.subject(), kept -> kept.withoutChange(time, by, now))
          .ifPresent(changed::add);
    }
    documents.refresh();
    return changed;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Optional<TriageCase> change(
      TriageSubject subject, Function<TriageCase, Optional<TriageCase>> step)
      throws IndexUnavailableException {
    return documents.change(
        subject.key(),
        MAX_ATTEMPTS,
        "the decision about " + subject.key() + " was not kept",
        stored ->
            step.apply(
                    stored
                        .map(document -> TriageDocument.parse(document.document()))
                        .orElseGet(() -> TriageCase.ofNew(subject)))
                .map(after -> new DocumentStore.Revision<>(TriageDocument.of(after), after)));
  }

  /** Returns cases, those of the newest subjects first. */
  public List<TriageCase> list(TriageQuery triageQuery) throws IndexUnavailableException {
    Map<String, String> newestFirst = new LinkedHashMap<>();
    newestFirst.put("subject.time", "desc");
    newestFirst.put("subject.id", "desc");
    Map<String, Object> query = Map.of("bool", Map.of("filter", filters(triageQuery)));
    return documents.find(query, newestFirst, triageQuery.size()).stream()
        .map(stored -> TriageDocument.parse(stored.document()))
        .toList();
  }

  private static List<Object> filters(TriageQuery triageQuery) {
    List<Object> filters = new ArrayList<>();
    filters.add(Map.of("term", Map.of("subject.kind", triageQuery.kind().parameter())));
    if (triageQuery.state() != null) {
      filters.add(Map.of("term", Map.of("state", triageQuery.state().parameter())));
    }
    if (triageQuery.watch() != null) {
      filters.add(Map.of("term", Map.of("subject.watch", triageQuery.watch())));
    }
    if (triageQuery.source() != null) {
      filters.add(Map.of("term", Map.of("subject.sources", triageQuery.source())));
    }
    if (triageQuery.before() != null) {
      filters.add(before(triageQuery.before(), "subject.time", "subject.id"));
    }
    return filters;
  }

  /** A query for what is before a position, newest first. */
  public static Map<String, Object> before(Position position, String timeField, String idField) {
    String time = position.time().toString();
    Map<String, Object> earlier = Map.of("range", Map.of(timeField, Map.of("lt", time)));
    Map<String, Object> sameTime =
        Map.of(
            "bool",
            Map.of(
                "filter",
                List.of(
                    Map.of("term", Map.of(timeField, time)),
                    Map.of("range", Map.of(idField, Map.of("lt", position.id()))))));
    return Map.of("bool", Map.of("should", List.of(earlier, sameTime)));
  }

  /** The number of subjects of a kind in each state; {@link TriageState#NEW} is left out. */
  public Map<TriageState, Long> countByState(TriageSubject.Kind kind)
      throws IndexUnavailableException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", 0);
    body.put("query", Map.of("term", Map.of("subject.kind", kind.parameter())));
    body.put("aggs", Map.of("states", Map.of("terms", Map.of("field", "state"))));
    JsonNode response = index.searchRaw(IndexAlias.TRIAGE, body);
    Map<TriageState, Long> counts = new LinkedHashMap<>();
    for (JsonNode bucket : response.at("/aggregations/states/buckets")) {
      TriageState.parse(bucket.path("key").asText())
          .filter(state -> state != TriageState.NEW)
          .ifPresent(state -> counts.put(state, bucket.path("doc_count").asLong()));
    }
    return counts;
  }

  /** A text that is another one after every change of the cases of a kind. */
  public String version(TriageSubject.Kind kind) throws IndexUnavailableException {
    Map<String, Object> newest =
        Map.of(
            "nested",
            Map.of("path", "changes"),
            "aggs",
            Map.of("newest", Map.of("max", Map.of("field", "changes.time"))));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", 0);
    body.put("track_total_hits", true);
    body.put("query", Map.of("term", Map.of("subject.kind", kind.parameter())));
    body.put("aggs", Map.of("changes", newest));
    JsonNode response = index.searchRaw(IndexAlias.TRIAGE, body);
    JsonNode changes = response.at("/aggregations/changes");
    return response.at("/hits/total/value").asText()
        + "/"
        + changes.path("doc_count").asText()
        + "/"
        + changes.at("/newest/value").asText();
  }
}
