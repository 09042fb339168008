package wirewatch.alerting.query;

import java.util.List;
import java.util.Optional;

/**
 * Normalizes a query for one language: removes stop words such as "the", as Lucene's parser does,
 * and normalizes the letters of patterns as in the language's index.
 */
final class ClauseNormalizer {
  private final QueryAnalysis queryAnalysis;

  private ClauseNormalizer(QueryAnalysis queryAnalysis) {
    this.queryAnalysis = queryAnalysis;
  }

  static Clause normalizeFor(Clause clause, QueryAnalysis queryAnalysis) {
    return new ClauseNormalizer(queryAnalysis).normalize(clause).orElseGet(Clause.MatchNone::new);
  }

  private Optional<Clause> normalize(Clause clause) {
    return switch (clause) {
      case Clause.Phrase phrase ->
          queryAnalysis.analyze(phrase.fields().getFirst(), phrase.text()).isEmpty()
              ? Optional.empty()
              : Optional.of(phrase);
      case Clause.Boosted boosted ->
          normalize(boosted.clause()).map(inner -> new Clause.Boosted(inner, boosted.boost()));
      case Clause.Group group -> normalize(group);
      case Clause.Prefix prefix ->
          Optional.of(new Clause.Prefix(prefix.fields(), normalizeText(prefix, prefix.text())));
      case Clause.Wildcard wildcard ->
          Optional.of(
              new Clause.Wildcard(wildcard.fields(), normalizeText(wildcard, wildcard.pattern())));
      case Clause.Fuzzy fuzzy ->
          Optional.of(
              new Clause.Fuzzy(fuzzy.fields(), normalizeText(fuzzy, fuzzy.text()), fuzzy.edits()));
      case Clause.TermRange range ->
          Optional.of(
              new Clause.TermRange(
                  range.fields(),
                  normalizeEnd(range, range.lower()),
                  normalizeEnd(range, range.upper())));
      case Clause.FieldClause fieldClause -> Optional.of(fieldClause);
      case Clause.MatchAll matchAll -> Optional.of(matchAll);
      case Clause.MatchNone matchNone -> Optional.of(matchNone);
      case Clause.WithinQuote quote -> normalize(quote.clause()).map(Clause.WithinQuote::new);
    };
  }

  private Optional<Clause> normalize(Clause.Group group) {
    List<Clause> must = normalize(group.must());
    List<Clause> should = normalize(group.should());
    List<Clause> mustNot = normalize(group.mustNot());
    if (must.isEmpty() && should.isEmpty()) {
      return mustNot.isEmpty() ? Optional.empty() : Optional.of(new Clause.MatchNone());
    }
    return Optional.of(ClauseSimplifier.collapse(must, should, mustNot));
  }

  private List<Clause> normalize(List<Clause> clauses) {
    return clauses.stream().flatMap(clause -> normalize(clause).stream()).toList();
  }

  private Clause.RangeEnd normalizeEnd(Clause.FieldClause fieldClause, Clause.RangeEnd rangeEnd) {
    return rangeEnd.text() == null
        ? rangeEnd
        : new Clause.RangeEnd(normalizeText(fieldClause, rangeEnd.text()), rangeEnd.inclusive());
  }

  private String normalizeText(Clause.FieldClause fieldClause, String text) {
    return queryAnalysis.normalize(fieldClause.fields().getFirst(), text);
  }
}
