package wirewatch.alerting.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wirewatch.alerting.document.QueryField;
import wirewatch.alerting.document.Thousandths;
import wirewatch.ingest.IndexLanguages;

/** Builds the query in Elasticsearch's query DSL; Elasticsearch analyzes the words itself. */
final class ElasticsearchQueryBuilder {
  /** Scored by relevance. */
  static final ElasticsearchQueryBuilder RELEVANCE_SCORED = new ElasticsearchQueryBuilder(false);

  /** Scored by clauses: each matching clause counts one, or its boost. */
  static final ElasticsearchQueryBuilder CLAUSE_SCORED = new ElasticsearchQueryBuilder(true);

  private static final String QUOTES = "article.quotes";
  private static final Map<String, Integer> FIELD_BOOSTS =
      Map.of("article.headline", 3, "article.alternative_headline", 2, "article.lead", 2);

  private final boolean clauseScored;

  private ElasticsearchQueryBuilder(boolean counted) {
    this.clauseScored = counted;
  }

  /**
   * Builds a query. If it differs between languages, each variant is restricted to its indices, and
   * the most frequent variant applies to all others, including those of languages added later.
   */
  Map<String, Object> build(Clause clause) {
    Map<Clause, List<String>> forms = new LinkedHashMap<>();
    for (String language : IndexLanguages.analyzers().keySet()) {
      Clause form = ClauseNormalizer.normalizeFor(clause, QueryAnalysis.forLanguage(language));
      forms.computeIfAbsent(form, missing -> new ArrayList<>()).add(language);
    }
    Clause main =
        Collections.max(forms.entrySet(), Comparator.comparingInt(form -> form.getValue().size()))
            .getKey();
    List<Object> queries = new ArrayList<>();
    List<Object> others = new ArrayList<>();
    forms.forEach(
        (form, languages) -> {
          if (!form.equals(main)) {
            Map<String, Object> indices = anyOf(indices(languages));
            queries.add(bool("must", query(QuoteGrouping.groupQuotes(form)), "filter", indices));
            others.add(indices);
          }
        });
    Map<String, Object> query = query(QuoteGrouping.groupQuotes(main));
    if (others.isEmpty()) {
      return query;
    }
    queries.add(bool("must", query, "must_not", others));
    return anyOf(queries);
  }

  private static Map<String, Object> bool(
      String occur, Object query, String other, Object otherQuery) {
    return object("bool", Map.of(occur, query, other, otherQuery));
  }

  private static List<Object> indices(List<String> languages) {
    return languages.stream()
        .map(language -> "wirewatch-articles-" + language + "-*")
        .<Object>map(index -> object("wildcard", object("_index", index)))
        .toList();
  }

  private static Map<String, Object> anyOf(List<Object> queries) {
    return object("bool", Map.of("should", queries, "minimum_should_match", 1));
  }

  private Map<String, Object> query(Clause clause) {
    return switch (clause) {
      case Clause.FieldClause fieldClause -> anyField(fieldClause);
      case Clause.Boosted boosted ->
          object(
              "bool", Map.of("must", List.of(query(boosted.clause())), "boost", boosted.boost()));
      case Clause.Group group -> group(group);
      case Clause.WithinQuote quote ->
          object(
              "nested",
              Map.of("path", QUOTES, "query", query(quote.clause()), "score_mode", "max"));
      case Clause.MatchAll matchAll -> object("match_all", Map.of());
      case Clause.MatchNone matchNone -> object("match_none", Map.of());
    };
  }

  private Map<String, Object> group(Clause.Group group) {
    Map<String, Object> parts = new LinkedHashMap<>();
    putClauses(parts, "must", group.must());
    putClauses(parts, "should", group.should());
    putClauses(parts, "must_not", group.mustNot());
    return object("bool", parts);
  }

  private void putClauses(Map<String, Object> parts, String occur, List<Clause> clauses) {
    if (!clauses.isEmpty()) {
      parts.put(occur, clauses.stream().map(this::query).toList());
    }
  }

  private Map<String, Object> anyField(Clause.FieldClause fieldClause) {
    List<Map<String, Object>> queries =
        fieldClause.fields().stream().map(queryField -> leaf(fieldClause, queryField)).toList();
    Map<String, Object> any =
        queries.size() == 1 ? queries.getFirst() : object("dis_max", Map.of("queries", queries));
    return clauseScored ? object("constant_score", object("filter", any)) : any;
  }

  private static Map<String, Object> leaf(Clause.FieldClause fieldClause, QueryField queryField) {
    return switch (fieldClause) {
      case Clause.Phrase phrase ->
          fieldQuery(
              "match_phrase", queryField, Map.of("query", phrase.text(), "slop", phrase.slop()));
      case Clause.ExactValue exactValue ->
          queryField.kind() == QueryField.Kind.FLAG
              ? fieldQuery("term", queryField, Map.of("value", exactValue.text()))
              : fieldQuery("term", queryField, caseInsensitive(exactValue.text()));
      case Clause.Prefix prefix ->
          fieldQuery(
              "prefix",
              queryField,
              queryField.kind().isText() ? value(prefix.text()) : caseInsensitive(prefix.text()));
      case Clause.Wildcard wildcard ->
          fieldQuery(
              "wildcard",
              queryField,
              queryField.kind().isText()
                  ? value(wildcard.pattern())
                  : caseInsensitive(wildcard.pattern()));
      case Clause.Fuzzy fuzzy ->
          fieldQuery(
              "fuzzy",
              queryField,
              Map.of(
                  "value", fuzzy.text(), "fuzziness", fuzzy.edits(), "rewrite", "constant_score"));
      case Clause.TermRange range -> fieldQuery("range", queryField, bounds(range));
      case Clause.LongRange longRange -> fieldQuery("range", queryField, bounds(longRange));
      case Clause.Exists exists -> object("exists", object("field", queryField.path()));
    };
  }

  private static Map<String, Object> bounds(Clause.TermRange range) {
    Map<String, Object> bounds = new LinkedHashMap<>();
    if (range.lower().text() != null) {
      bounds.put(range.lower().inclusive() ? "gte" : "gt", range.lower().text());
    }
    if (range.upper().text() != null) {
      bounds.put(range.upper().inclusive() ? "lte" : "lt", range.upper().text());
    }
    return bounds;
  }

  private static Map<String, Object> bounds(Clause.LongRange longRange) {
    Map<String, Object> bounds = new LinkedHashMap<>();
    if (longRange.from() != null) {
      bounds.put("gte", bound(longRange.field(), longRange.from()));
    }
    if (longRange.to() != null) {
      bounds.put("lte", bound(longRange.field(), longRange.to()));
    }
    if (longRange.field().kind() == QueryField.Kind.DATE) {
      bounds.put("format", "epoch_millis");
    }
    return bounds;
  }

  private static Number bound(QueryField queryField, long end) {
    return queryField.kind() == QueryField.Kind.FRACTION
        ? (Number) Thousandths.toDouble(end)
        : (Number) end;
  }

  private static Map<String, Object> value(String text) {
    return Map.of("value", text);
  }

  private static Map<String, Object> caseInsensitive(String text) {
    return Map.of("value", text, "case_insensitive", true);
  }

  private static Map<String, Object> fieldQuery(
      String query, QueryField queryField, Map<String, Object> options) {
    Map<String, Object> weighed = new LinkedHashMap<>(options);
    Integer weight = FIELD_BOOSTS.get(queryField.path());
    if (weight != null) {
      weighed.put("boost", weight);
    }
    return object(query, object(queryField.path(), weighed));
  }

  private static Map<String, Object> object(String key, Object value) {
    return Map.of(key, value);
  }
}
