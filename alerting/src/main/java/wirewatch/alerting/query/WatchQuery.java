package wirewatch.alerting.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import wirewatch.alerting.document.QueryField;
import wirewatch.ingest.IndexLanguages;

/**
 * A query in Lucene's classic syntax over the fields of the schema. It has the same semantics in
 * memory, as {@link #toLucene}, and in Elasticsearch, as {@link #toElasticsearch}. Immutable.
 */
public final class WatchQuery implements QueryParseResult {
  private static final float ROUNDING_TOLERANCE = 1e-4f;

  private final String text;
  private final Clause clause;
  private final List<QueryWarning> warnings;

  private WatchQuery(String text, Clause clause, List<QueryWarning> warnings) {
    this.text = text;
    this.clause = clause;
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Parses a query. Invalid are syntax errors, unknown fields, regular expressions, and queries
   * that match everything.
   */
  public static QueryParseResult parse(String text) {
    SyntaxPrecheck syntaxPrecheck = SyntaxPrecheck.check(text);
    if (syntaxPrecheck.problem().isPresent()) {
      return syntaxPrecheck.problem().get();
    }
    ClauseBuilder maker = new ClauseBuilder(text);
    try {
      Clause clause = ClauseSimplifier.simplify(new ClauseParser(text, maker).parseClause());
      List<QueryWarning> warnings = new ArrayList<>(maker.warnings());
      syntaxPrecheck.warning().ifPresent(warnings::add);
      warnings.sort(Comparator.comparingInt(QueryWarning::position));
      if (QueryCost.of(clause) > QueryCost.MAX_COST) {
        return rejectCost(text, QueryCost.of(clause));
      }
      return isUnbounded(clause) ? rejectMatchAll(text) : new WatchQuery(text, clause, warnings);
    } catch (QuerySyntaxException invalidQueryException) {
      return invalidQueryException.invalidQuery();
    } catch (ParseException failure) {
      return failure.getCause() instanceof QuerySyntaxException invalidQueryException
          ? invalidQueryException.invalidQuery()
          : SyntaxErrors.toInvalidQuery(text, failure);
    }
  }

  /**
   * Parses a query that is known to be valid.
   *
   * @throws IllegalArgumentException with the problem in its message
   */
  public static WatchQuery of(String text) {
    return switch (parse(text)) {
      case WatchQuery query -> query;
      case InvalidQuery problem -> throw new IllegalArgumentException(problem.message());
    };
  }

  private static boolean isUnbounded(Clause clause) {
    return clause instanceof Clause.MatchAll || ClauseSimplifier.isNegative(clause);
  }

  private static InvalidQuery rejectCost(String text, int cost) {
    return new InvalidQuery(
        text,
        1,
        "its words with ~, * and ? cost %,d, more than %,d: each is looked up in every field"
            .formatted(cost, QueryCost.MAX_COST),
        "write fewer of them, ~1 for ~2, or several watches");
  }

  private static InvalidQuery rejectMatchAll(String text) {
    return new InvalidQuery(
        text,
        1,
        "it matches everything, or everything but a few",
        "say what an article must have, for example sanctions AND NOT country:RU");
  }

  /** The query as written. */
  public String text() {
    return text;
  }

  /** The warnings, in the order of the text. */
  public List<QueryWarning> warnings() {
    return warnings;
  }

  /**
   * The warnings for a watch of some languages.
   *
   * @param languages primary subtags of BCP 47; empty for all
   */
  public List<QueryWarning> warnings(Set<String> languages) {
    List<QueryWarning> all = new ArrayList<>(warnings);
    if (!languages.isEmpty() && requiresOtherLanguage(languages)) {
      all.add(
          new QueryWarning(
              Math.max(0, text.indexOf("language:")) + 1,
              "the query asks for another language than the watch is for, so it can never match",
              "take the language out of one of them"));
    }
    if (!languages.isEmpty() && languages.stream().allMatch(this::isEmptyIn)) {
      all.add(
          new QueryWarning(
              1,
              "the languages of the watch leave its words out, so it can never match",
              "add a word that says more"));
    }
    return all;
  }

  private boolean requiresOtherLanguage(Set<String> languages) {
    Optional<Set<String>> required = RequiredLanguages.of(clause);
    return required.isPresent() && required.get().stream().noneMatch(languages::contains);
  }

  private boolean isEmptyIn(String language) {
    return !(clause instanceof Clause.MatchNone)
        && toLucene(IndexLanguages.of(language)) instanceof MatchNoDocsQuery;
  }

  /** Whether the query asks for a listed name. */
  public boolean asksForListedNames() {
    return asksFor(QueryField::isListedName, clause);
  }

  /** Whether the query asks for a reported designation. */
  public boolean asksForDesignations() {
    return asksFor(QueryField::isDesignation, clause);
  }

  private static boolean asksFor(Predicate<QueryField> kind, Clause clause) {
    return switch (clause) {
      case Clause.FieldClause fields -> fields.fields().stream().anyMatch(kind);
      case Clause.Boosted boosted -> asksFor(kind, boosted.clause());
      case Clause.Group group ->
          Stream.of(group.must(), group.should())
              .flatMap(List::stream)
              .anyMatch(each -> asksFor(kind, each));
      case Clause.WithinQuote quote -> false;
      case Clause.MatchAll matchAll -> false;
      case Clause.MatchNone matchNone -> false;
    };
  }

  /** The query for the articles of an index language; see the package for its types. */
  public Query toLucene(String indexLanguage) {
    QueryAnalysis queryAnalysis = QueryAnalysis.forLanguage(indexLanguage);
    return new LuceneQueryBuilder(queryAnalysis)
        .build(QuoteGrouping.groupQuotes(ClauseNormalizer.normalizeFor(clause, queryAnalysis)));
  }

  /** The query in Elasticsearch's query DSL, for the indices of all languages together. */
  public Map<String, Object> toElasticsearch() {
    return ElasticsearchQueryBuilder.RELEVANCE_SCORED.build(clause);
  }

  /**
   * The query in Elasticsearch's query DSL, with a minimum score.
   *
   * @param minScore each matching clause counts one, or its boost; zero for no minimum
   */
  public Map<String, Object> toElasticsearch(float minScore) {
    return minScore == 0
        ? toElasticsearch()
        : Map.of(
            "function_score",
            Map.of(
                "query",
                ElasticsearchQueryBuilder.CLAUSE_SCORED.build(clause),
                "min_score",
                scoreThreshold(minScore)));
  }

  /** The effective minimum score, which tolerates different rounding of sums of boosts. */
  public static float scoreThreshold(float minScore) {
    return minScore - ROUNDING_TOLERANCE;
  }

  /** The score of an article that matches all clauses. */
  public float maxScore() {
    return maxScoreOf(clause);
  }

  private static float maxScoreOf(Clause clause) {
    return switch (clause) {
      case Clause.Boosted boosted -> boosted.boost() * maxScoreOf(boosted.clause());
      case Clause.Group group -> maxScoreOf(group.must()) + maxScoreOf(group.should());
      case Clause.WithinQuote quote -> maxScoreOf(quote.clause());
      case Clause.FieldClause fieldClause -> 1;
      case Clause.MatchAll matchAll -> 1;
      case Clause.MatchNone matchNone -> 0;
    };
  }

  private static float maxScoreOf(List<Clause> clauses) {
    return (float) clauses.stream().mapToDouble(WatchQuery::maxScoreOf).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WatchQuery that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
