package wirewatch.console.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.console.query.AlertQueries;
import wirewatch.console.search.ArticleListItems;
import wirewatch.console.search.ConsoleLinks;
import wirewatch.console.search.DisplayNames;
import wirewatch.console.search.SearchBodies;
import wirewatch.console.view.DocumentFields;
import wirewatch.console.view.InboxView.Narrowing;
import wirewatch.console.view.InboxView.Proposal;
import wirewatch.console.view.InboxView.Removal;
import wirewatch.index.ArticleIndex;
import wirewatch.index.search.IndexAlias;
import wirewatch.pipeline.alert.StoredAlert;
import wirewatch.pipeline.triage.AlertSubjects;
import wirewatch.pipeline.triage.TriageState;
import wirewatch.pipeline.triage.TriageStore;
import wirewatch.pipeline.triage.TriageSubject;
import wirewatch.pipeline.watch.InvalidQueryException;
import wirewatch.pipeline.watch.QueryLanguageSearch;
import wirewatch.pipeline.watch.StoredWatch;
import wirewatch.pipeline.watch.WatchStore;

/** Proposes how to narrow a watch by an article that it should not match, tried on the past. */
final class NarrowingQueries {
  private static final Duration PERIOD = Duration.ofDays(30);
  private static final int MAX_SAMPLES = 10;
  private static final int MAX_RELEVANT = 1_000;

  /** Parts of an article that a watch can leave out: the field in queries, and in documents. */
  private static final Map<String, String> FIELDS = fields();

  private final ArticleIndex index;
  private final WatchStore watches;
  private final TriageStore triage;
  private final Clock clock;

  NarrowingQueries(ArticleIndex index, Clock clock) {
    this.index = index;
    this.watches = WatchStore.of(index, clock);
    this.triage = new TriageStore(index, clock);
    this.clock = clock;
  }

  private static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("subject", "article.subjects");
    fields.put("section", "article.section");
    fields.put("agency", "article.agency");
    fields.put("publisher", "article.publisher");
    fields.put("country", "article.country_iso_codes");
    fields.put("language", "article.language");
    fields.put("organisations", "article.organisations");
    fields.put("people", "article.people");
    return fields;
  }

  /**
   * The proposals for the watch of an alert; empty if there is no such alert, watch or article.
   *
   * @param clause the part of the query that is tried; empty for none
   */
  Optional<Narrowing> read(String alertId, String clause) throws IOException {
    List<StoredAlert> found = new AlertSubjects(index).findAlerts(List.of(alertId));
    if (found.isEmpty() || found.getFirst().alert().article() == null) {
      return Optional.empty();
    }
    StoredAlert alert = found.getFirst();
    Optional<StoredWatch> watch = watches.find(alert.alert().ruleId());
    return watch.isEmpty()
        ? Optional.empty()
        : Optional.of(toNarrowing(alert, watch.get(), clause));
  }

  private Narrowing toNarrowing(StoredAlert alert, StoredWatch watch, String clause)
      throws IOException {
    return new Narrowing(
        AlertQueries.toListItem(alert),
        watch.watch().name(),
        watch.origin() == StoredWatch.Origin.FILE,
        watch.watch().query(),
        proposals(alert, watch.watch().query()),
        clause.isBlank() ? null : removal(watch, clause.strip()));
  }

  private List<Proposal> proposals(StoredAlert alert, String query) throws IOException {
    Map<String, String> labels = clauses(alert);
    Map<String, Object> filters = new LinkedHashMap<>();
    labels.keySet().forEach(clause -> filters.put(clause, QueryLanguageSearch.parseQuery(clause)));
    if (filters.isEmpty()) {
      return List.of();
    }
    JsonNode response =
        index.searchRaw(
            IndexAlias.ARTICLES,
            SearchBodies.aggregations(
                past(query), Map.of("parts", Map.of("filters", Map.of("filters", filters)))));
    List<Proposal> proposals = new ArrayList<>();
    labels.forEach(
        (clause, label) ->
            proposals.add(
                new Proposal(
                    label,
                    clause,
                    "/alerts/"
                        + ConsoleLinks.encode(alert.alert().id())
                        + "/narrow?without="
                        + ConsoleLinks.encode(clause),
                    response
                        .at("/aggregations/parts/buckets")
                        .path(clause)
                        .path("doc_count")
                        .asLong())));
    return proposals;
  }

  /** The parts of the article by their clause, each with its label. */
  private Map<String, String> clauses(StoredAlert alert) throws IOException {
    Map<String, Object> body =
        SearchBodies.documents(
            Map.of("terms", Map.of("_id", alert.coverage().documents().keySet())),
            1,
            SearchBodies.TIMESTAMP,
            "asc");
    JsonNode hit = index.searchRaw(IndexAlias.ARTICLES, body).at("/hits/hits/0/_source");
    DocumentFields article = new DocumentFields(ArticleListItems.toDocument(hit));
    Map<String, String> clauses = new LinkedHashMap<>();
    FIELDS.forEach(
        (field, path) ->
            article.texts(path).stream()
                .limit(3)
                .forEach(
                    value ->
                        clauses.put(
                            ConsoleLinks.clause(field, value),
                            field + ": " + label(field, value))));
    return clauses;
  }

  private static String label(String field, String value) {
    return switch (field) {
      case "country" -> DisplayNames.country(value);
      case "language" -> DisplayNames.language(value);
      default -> value;
    };
  }

  private Map<String, Object> past(String query) {
    return SearchBodies.filter(
        List.of(
            QueryLanguageSearch.parseQuery(query),
            SearchBodies.timeRange(clock.instant().minus(PERIOD), null)));
  }

  /** What the watch would not have matched; null if the clause is no query. */
  private @Nullable Removal removal(StoredWatch watch, String clause) throws IOException {
    String query = watch.watch().query();
    try {
      Map<String, Object> left = QueryLanguageSearch.parseQuery(clause);
      Map<String, Object> body =
          SearchBodies.documents(
              SearchBodies.filter(List.of(past(query), left)),
              MAX_SAMPLES,
              SearchBodies.TIMESTAMP,
              "desc");
      body.put("track_total_hits", true);
      JsonNode removed = index.searchRaw(IndexAlias.ARTICLES, body);
      long total = count(past(query));
      long gone = removed.at("/hits/total/value").asLong();
      String narrower = "(" + query + ") AND NOT " + parenthesized(clause);
      String edit =
          "/watches/"
              + ConsoleLinks.encode(watch.watch().id())
              + "/edit?query="
              + ConsoleLinks.encode(narrower);
      return new Removal(
          clause,
          narrower,
          edit,
          gone,
          total - gone,
          countRelevant(watch.watch().id(), left),
          ArticleListItems.of(removed, "?q=" + ConsoleLinks.encode(query)));
    } catch (InvalidQueryException e) {
      return null;
    }
  }

  private static String parenthesized(String clause) {
    return clause.matches("[^\\s\"]+|[a-z.]+:\"[^\"]*\"") ? clause : "(" + clause + ")";
  }

  private long count(Map<String, Object> query) throws IOException {
    return index
        .searchRaw(IndexAlias.ARTICLES, SearchBodies.aggregations(query, Map.of()))
        .at("/hits/total/value")
        .asLong();
  }

  /** How many alerts of the watch that were found relevant are about an article of a query. */
  private long countRelevant(String watch, Map<String, Object> query) throws IOException {
    List<String> ids =
        triage
            .list(
                new TriageStore.TriageQuery(
                    TriageSubject.Kind.ALERT,
                    TriageState.RELEVANT,
                    watch,
                    null,
                    null,
                    MAX_RELEVANT))
            .stream()
            .map(triageCase -> triageCase.subject().id())
            .toList();
    List<String> articles = new ArrayList<>();
    for (StoredAlert alert : new AlertSubjects(index).findAlerts(ids)) {
      articles.addAll(alert.coverage().documents().keySet());
    }
    return articles.isEmpty()
        ? 0
        : count(SearchBodies.filter(List.of(query, Map.of("ids", Map.of("values", articles)))));
  }
}
