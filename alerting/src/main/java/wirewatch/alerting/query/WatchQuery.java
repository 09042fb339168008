package wirewatch.alerting.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import wirewatch.ingest.IndexLanguages;

/**
 * A query in Lucene's classic syntax over the fields of the schema. It has the same semantics in
 * memory, as {@link #toLucene}, and in Elasticsearch, as {@link #toElasticsearch}. Immutable.
 */
public final class WatchQuery implements Parsed {
  private static final float ROUNDING = 1e-4f;

  private final String text;
  private final Clause clause;
  private final List<Warning> warnings;

  private WatchQuery(String text, Clause clause, List<Warning> warnings) {
    this.text = text;
    this.clause = clause;
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Parses a query. Invalid are syntax errors, unknown fields, regular expressions, and queries that
   * match everything.
   */
  public static Parsed parse(String text) {
    Outline outline = Outline.of(text);
    if (outline.problem().isPresent()) {
      return outline.problem().get();
    }
    ClauseMaker maker = new ClauseMaker(text);
    try {
      Clause clause = Simplifier.simple(new ClassicReader(text, maker).read());
      List<Warning> warnings = new ArrayList<>(maker.warnings());
      outline.warning().ifPresent(warnings::add);
      warnings.sort(Comparator.comparingInt(Warning::position));
      return boundless(clause) ? everything(text) : new WatchQuery(text, clause, warnings);
    } catch (Refusal refusal) {
      return refusal.query();
    } catch (ParseException failure) {
      return failure.getCause() instanceof Refusal refusal
          ? refusal.query()
          : SyntaxProblem.of(text, failure);
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

  private static boolean boundless(Clause clause) {
    return clause instanceof Clause.Everything || Simplifier.isNegative(clause);
  }

  private static InvalidQuery everything(String text) {
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
  public List<Warning> warnings() {
    return warnings;
  }

  /**
   * The warnings for a watch of some languages.
   *
   * @param languages primary subtags of BCP 47; empty for all
   */
  public List<Warning> warnings(Set<String> languages) {
    List<Warning> all = new ArrayList<>(warnings);
    if (!languages.isEmpty() && asksForAnother(languages)) {
      all.add(
          new Warning(
              Math.max(0, text.indexOf("language:")) + 1,
              "the query asks for another language than the watch is for, so it can never match",
              "take the language out of one of them"));
    }
    if (!languages.isEmpty() && languages.stream().allMatch(this::isNothingIn)) {
      all.add(
          new Warning(
              1,
              "the languages of the watch leave its words out, so it can never match",
              "add a word that says more"));
    }
    return all;
  }

  private boolean asksForAnother(Set<String> languages) {
    Optional<Set<String>> asked = Languages.asked(clause);
    return asked.isPresent() && asked.get().stream().noneMatch(languages::contains);
  }

  private boolean isNothingIn(String language) {
    return !(clause instanceof Clause.Nothing)
        && toLucene(IndexLanguages.of(language)) instanceof MatchNoDocsQuery;
  }

  /** The query for the articles of an index language; see the package for its types. */
  public Query toLucene(String indexLanguage) {
    Analysis analysis = Analysis.in(indexLanguage);
    return new LuceneForm(analysis).of(QuoteGroups.gather(InLanguage.of(clause, analysis)));
  }

  /** The query in Elasticsearch's query DSL, for the indices of all languages together. */
  public Map<String, Object> toElasticsearch() {
    return ElasticsearchForm.RELEVANT.of(clause);
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
                "query", ElasticsearchForm.COUNTED.of(clause), "min_score", leastScore(minScore)));
  }

  /** The effective minimum score, which tolerates different rounding of sums of boosts. */
  public static float leastScore(float minScore) {
    return minScore - ROUNDING;
  }

  /** The score of an article that matches all clauses. */
  public float highestScore() {
    return highest(clause);
  }

  private static float highest(Clause clause) {
    return switch (clause) {
      case Clause.Boosted boosted -> boosted.boost() * highest(boosted.clause());
      case Clause.Group group -> highest(group.must()) + highest(group.should());
      case Clause.OneQuote quote -> highest(quote.clause());
      case Clause.Leaf leaf -> 1;
      case Clause.Everything everything -> 1;
      case Clause.Nothing nothing -> 0;
    };
  }

  private static float highest(List<Clause> clauses) {
    return (float) clauses.stream().mapToDouble(WatchQuery::highest).sum();
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
