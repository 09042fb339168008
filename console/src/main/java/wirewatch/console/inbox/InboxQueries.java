package wirewatch.console.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wirewatch.console.search.SearchBodies;
import wirewatch.console.view.InboxView;
import wirewatch.console.view.InboxView.Filter;
import wirewatch.console.view.SearchView.Choice;
import wirewatch.console.view.ValueCount;
import wirewatch.index.ArticleIndex;
import wirewatch.index.search.IndexAlias;
import wirewatch.pipeline.alert.AlertStore;
import wirewatch.pipeline.alert.StoredAlert;
import wirewatch.pipeline.triage.AlertSubjects;
import wirewatch.pipeline.triage.TriageCase;
import wirewatch.pipeline.triage.TriageState;
import wirewatch.pipeline.triage.TriageStore;
import wirewatch.pipeline.triage.TriageSubject;

/** Finds the alerts of the inbox. */
final class InboxQueries {
  static final int PAGE_SIZE = 50;
  private static final int MAX_SCANNED = 5_000;
  private static final int SCAN_SIZE = 250;
  private static final int MAX_FILTER_VALUES = 200;

  private final ArticleIndex index;
  private final AlertStore alerts;
  private final TriageStore triage;

  InboxQueries(ArticleIndex index, Clock clock) {
    this.index = index;
    this.alerts = new AlertStore(index);
    this.triage = new TriageStore(index, clock);
  }

  /** An alert and its case. */
  record CasedAlert(StoredAlert stored, TriageCase triageCase) {
    TriageStore.Position position() {
      return new TriageStore.Position(stored.alert().time(), stored.alert().id());
    }
  }

  /** Some alerts, and where the list goes on; null at its end. */
  private record Page(List<CasedAlert> alerts, TriageStore.@Nullable Position next) {}

  InboxView read(InboxParameters parameters, InboxView.@Nullable Notice notice, String reader)
      throws IOException {
    TriageState state = parameters.state();
    Page page =
        state == null || state == TriageState.NEW ? scan(parameters) : decided(parameters, state);
    JsonNode filters = index.searchRaw(IndexAlias.ALERTS, filterValues());
    return new InboxView(
        page.alerts().stream().map(InboxRows::toRow).toList(),
        new Filter(
            parameters.stateParameter(),
            Objects.requireNonNullElse(parameters.watch(), ""),
            Objects.requireNonNullElse(parameters.source(), "")),
        states(parameters, filters.at("/hits/total/value").asLong()),
        values(filters.at("/aggregations/watches/buckets")),
        values(filters.at("/aggregations/sources/buckets")),
        page.next() == null ? "" : parameters.before(page.next()).toLink(),
        notice,
        reader);
  }

  /** The number of alerts that nobody has decided anything about. */
  long countNew() throws IOException {
    JsonNode all =
        index.searchRaw(
            IndexAlias.ALERTS, SearchBodies.aggregations(Map.of("match_all", Map.of()), Map.of()));
    return countNew(all.at("/hits/total/value").asLong());
  }

  private long countNew(long alertCount) throws IOException {
    long decided =
        triage.countByState(TriageSubject.Kind.ALERT).values().stream()
            .mapToLong(Long::longValue)
            .sum();
    return Math.max(0, alertCount - decided);
  }

  /** The alerts of a state that was decided on: the cases say which. */
  private Page decided(InboxParameters parameters, TriageState state) throws IOException {
    List<TriageCase> cases =
        triage.list(
            new TriageStore.TriageQuery(
                TriageSubject.Kind.ALERT,
                state,
                parameters.watch(),
                parameters.source(),
                parameters.before(),
                PAGE_SIZE));
    List<String> ids = cases.stream().map(triageCase -> triageCase.subject().id()).toList();
    List<CasedAlert> found = withCases(new AlertSubjects(index).findAlerts(ids));
    if (cases.size() < PAGE_SIZE) {
      return new Page(found, null);
    }
    TriageSubject last = cases.getLast().subject();
    return new Page(found, new TriageStore.Position(last.time(), last.id()));
  }

  /**
   * New alerts have no case: alerts are read newest first, and those that have one are left out.
   */
  private Page scan(InboxParameters parameters) throws IOException {
    List<CasedAlert> found = new ArrayList<>();
    TriageStore.Position position = parameters.before();
    for (int scanned = 0; scanned < MAX_SCANNED; scanned += SCAN_SIZE) {
      List<CasedAlert> next = withCases(alerts.list(query(parameters, position), SCAN_SIZE));
      for (CasedAlert each : next) {
        position = each.position();
        if (parameters.state() == null || each.triageCase().state() == parameters.state()) {
          found.add(each);
        }
        if (found.size() == PAGE_SIZE) {
          return new Page(found, position);
        }
      }
      if (next.size() < SCAN_SIZE) {
        return new Page(found, null);
      }
    }
    return new Page(found, position);
  }

  private List<CasedAlert> withCases(List<StoredAlert> found) throws IOException {
    List<String> ids = found.stream().map(stored -> stored.alert().id()).toList();
    Map<String, TriageCase> cases = triage.find(TriageSubject.Kind.ALERT, ids);
    List<CasedAlert> cased = new ArrayList<>();
    for (StoredAlert stored : found) {
      TriageCase kept = cases.get(stored.alert().id());
      cased.add(
          new CasedAlert(
              stored, kept == null ? TriageCase.ofNew(AlertSubjects.of(stored.alert())) : kept));
    }
    return cased;
  }

  private static Map<String, Object> query(
      InboxParameters parameters, TriageStore.@Nullable Position before) {
    List<Map<String, Object>> filters = new ArrayList<>();
    if (parameters.watch() != null) {
      filters.add(SearchBodies.term("rule.id", parameters.watch()));
    }
    if (parameters.source() != null) {
      filters.add(
          Map.of(
              "bool",
              Map.of(
                  "should",
                  List.of(
                      SearchBodies.term("article.agency", parameters.source()),
                      SearchBodies.term("article.publisher", parameters.source())))));
    }
    if (before != null) {
      filters.add(TriageStore.before(before, SearchBodies.TIMESTAMP, "alert.id"));
    }
    return SearchBodies.filter(filters);
  }

  private static Map<String, Object> filterValues() {
    Map<String, Object> names = Map.of("name", SearchBodies.terms("rule.name", 1));
    return SearchBodies.aggregations(
        Map.of("match_all", Map.of()),
        Map.of(
            "watches", SearchBodies.terms("rule.id", MAX_FILTER_VALUES, names),
            "sources", SearchBodies.terms("article.agency", MAX_FILTER_VALUES)));
  }

  private static List<ValueCount> values(JsonNode buckets) {
    List<ValueCount> values = new ArrayList<>();
    for (JsonNode bucket : buckets) {
      String value = bucket.path("key").asText();
      String label = bucket.at("/name/buckets/0/key").asText(value);
      values.add(new ValueCount(value, label, bucket.path("doc_count").asLong(), ""));
    }
    return values;
  }

  /** The filters by state, with the number of alerts of each. */
  private List<Choice> states(InboxParameters parameters, long alertCount) throws IOException {
    Map<TriageState, Long> counts = triage.countByState(TriageSubject.Kind.ALERT);
    List<Choice> choices = new ArrayList<>();
    for (TriageState state : TriageState.values()) {
      long count = state == TriageState.NEW ? countNew(alertCount) : counts.getOrDefault(state, 0L);
      choices.add(choice(InboxRows.title(state) + " " + count, parameters, state));
    }
    choices.add(choice("All " + alertCount, parameters, null));
    return choices;
  }

  private static Choice choice(
      String label, InboxParameters parameters, @Nullable TriageState state) {
    return new Choice(label, parameters.withState(state).toLink(), state == parameters.state());
  }
}
