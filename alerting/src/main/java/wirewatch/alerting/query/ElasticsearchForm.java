package wirewatch.alerting.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wirewatch.ingest.IndexLanguages;

/** Builds the query in Elasticsearch's query DSL; Elasticsearch analyzes the words itself. */
final class ElasticsearchForm {
  /** Scored by relevance. */
  static final ElasticsearchForm RELEVANT = new ElasticsearchForm(false);

  /** Scored by clauses: each matching clause counts one, or its boost. */
  static final ElasticsearchForm COUNTED = new ElasticsearchForm(true);

  private static final String QUOTES = "article.quotes";
  private static final Map<String, Integer> WEIGHTS =
      Map.of("article.headline", 3, "article.alternative_headline", 2, "article.lead", 2);

  private final boolean counted;

  private ElasticsearchForm(boolean counted) {
    this.counted = counted;
  }

  /**
   * Builds a query. If it differs between languages, each variant is restricted to its indices, and
   * the most frequent variant applies to all others, including those of languages added later.
   */
  Map<String, Object> of(Clause clause) {
    Map<Clause, List<String>> forms = new LinkedHashMap<>();
    for (String language : IndexLanguages.analyzers().keySet()) {
      Clause form = InLanguage.of(clause, Analysis.in(language));
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
            Map<String, Object> indices = any(indices(languages));
            queries.add(bool("must", query(QuoteGroups.gather(form)), "filter", indices));
            others.add(indices);
          }
        });
    Map<String, Object> query = query(QuoteGroups.gather(main));
    if (others.isEmpty()) {
      return query;
    }
    queries.add(bool("must", query, "must_not", others));
    return any(queries);
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

  private static Map<String, Object> any(List<Object> queries) {
    return object("bool", Map.of("should", queries, "minimum_should_match", 1));
  }

  private Map<String, Object> query(Clause clause) {
    return switch (clause) {
      case Clause.Leaf leaf -> anyField(leaf);
      case Clause.Boosted boosted ->
          object(
              "bool", Map.of("must", List.of(query(boosted.clause())), "boost", boosted.boost()));
      case Clause.Group group -> group(group);
      case Clause.OneQuote quote ->
          object(
              "nested",
              Map.of("path", QUOTES, "query", query(quote.clause()), "score_mode", "max"));
      case Clause.Everything everything -> object("match_all", Map.of());
      case Clause.Nothing nothing -> object("match_none", Map.of());
    };
  }

  private Map<String, Object> group(Clause.Group group) {
    Map<String, Object> parts = new LinkedHashMap<>();
    put(parts, "must", group.must());
    put(parts, "should", group.should());
    put(parts, "must_not", group.mustNot());
    return object("bool", parts);
  }

  private void put(Map<String, Object> parts, String occur, List<Clause> clauses) {
    if (!clauses.isEmpty()) {
      parts.put(occur, clauses.stream().map(this::query).toList());
    }
  }

  private Map<String, Object> anyField(Clause.Leaf leaf) {
    List<Map<String, Object>> queries =
        leaf.fields().stream().map(field -> leaf(leaf, field)).toList();
    Map<String, Object> any =
        queries.size() == 1 ? queries.getFirst() : object("dis_max", Map.of("queries", queries));
    return counted ? object("constant_score", object("filter", any)) : any;
  }

  private static Map<String, Object> leaf(Clause.Leaf leaf, Field field) {
    return switch (leaf) {
      case Clause.Words words ->
          on("match_phrase", field, Map.of("query", words.text(), "slop", words.slop()));
      case Clause.Value value ->
          field.kind() == Field.Kind.FLAG
              ? on("term", field, Map.of("value", value.text()))
              : on("term", field, anyCase(value.text()));
      case Clause.Prefix prefix ->
          on(
              "prefix",
              field,
              field.kind().isText() ? value(prefix.text()) : anyCase(prefix.text()));
      case Clause.Wildcard wildcard ->
          on(
              "wildcard",
              field,
              field.kind().isText() ? value(wildcard.pattern()) : anyCase(wildcard.pattern()));
      case Clause.Fuzzy fuzzy ->
          on(
              "fuzzy",
              field,
              Map.of(
                  "value", fuzzy.text(), "fuzziness", fuzzy.edits(), "rewrite", "constant_score"));
      case Clause.WordRange range -> on("range", field, bounds(range));
      case Clause.Between between -> on("range", field, bounds(between));
      case Clause.Exists exists -> object("exists", object("field", field.path()));
    };
  }

  private static Map<String, Object> bounds(Clause.WordRange range) {
    Map<String, Object> bounds = new LinkedHashMap<>();
    if (range.lower().text() != null) {
      bounds.put(range.lower().inclusive() ? "gte" : "gt", range.lower().text());
    }
    if (range.upper().text() != null) {
      bounds.put(range.upper().inclusive() ? "lte" : "lt", range.upper().text());
    }
    return bounds;
  }

  private static Map<String, Object> bounds(Clause.Between between) {
    Map<String, Object> bounds = new LinkedHashMap<>();
    if (between.from() != null) {
      bounds.put("gte", between.from());
    }
    if (between.to() != null) {
      bounds.put("lte", between.to());
    }
    if (between.field().kind() == Field.Kind.DATE) {
      bounds.put("format", "epoch_millis");
    }
    return bounds;
  }

  private static Map<String, Object> value(String text) {
    return Map.of("value", text);
  }

  private static Map<String, Object> anyCase(String text) {
    return Map.of("value", text, "case_insensitive", true);
  }

  private static Map<String, Object> on(String query, Field field, Map<String, Object> options) {
    Map<String, Object> weighed = new LinkedHashMap<>(options);
    Integer weight = WEIGHTS.get(field.path());
    if (weight != null) {
      weighed.put("boost", weight);
    }
    return object(query, object(field.path(), weighed));
  }

  private static Map<String, Object> object(String key, Object value) {
    return Map.of(key, value);
  }
}
