package wirewatch.alerting.query;

import java.util.List;
import java.util.Optional;

/**
 * Normalizes a query for one language: removes stop words such as "the", as Lucene's parser does, and
 * normalizes the letters of patterns as in the language's index.
 */
final class InLanguage {
  private final Analysis analysis;

  private InLanguage(Analysis analysis) {
    this.analysis = analysis;
  }

  static Clause of(Clause clause, Analysis analysis) {
    return new InLanguage(analysis).form(clause).orElseGet(Clause.Nothing::new);
  }

  private Optional<Clause> form(Clause clause) {
    return switch (clause) {
      case Clause.Words words ->
          analysis.words(words.fields().getFirst(), words.text()).isEmpty()
              ? Optional.empty()
              : Optional.of(words);
      case Clause.Boosted boosted ->
          form(boosted.clause()).map(inner -> new Clause.Boosted(inner, boosted.boost()));
      case Clause.Group group -> form(group);
      case Clause.Prefix prefix ->
          Optional.of(new Clause.Prefix(prefix.fields(), normal(prefix, prefix.text())));
      case Clause.Wildcard wildcard ->
          Optional.of(new Clause.Wildcard(wildcard.fields(), normal(wildcard, wildcard.pattern())));
      case Clause.Fuzzy fuzzy ->
          Optional.of(new Clause.Fuzzy(fuzzy.fields(), normal(fuzzy, fuzzy.text()), fuzzy.edits()));
      case Clause.WordRange range ->
          Optional.of(
              new Clause.WordRange(
                  range.fields(), bound(range, range.lower()), bound(range, range.upper())));
      case Clause.Leaf leaf -> Optional.of(leaf);
      case Clause.Everything everything -> Optional.of(everything);
      case Clause.Nothing nothing -> Optional.of(nothing);
      case Clause.OneQuote quote -> form(quote.clause()).map(Clause.OneQuote::new);
    };
  }

  private Optional<Clause> form(Clause.Group group) {
    List<Clause> must = form(group.must());
    List<Clause> should = form(group.should());
    List<Clause> mustNot = form(group.mustNot());
    if (must.isEmpty() && should.isEmpty()) {
      return mustNot.isEmpty() ? Optional.empty() : Optional.of(new Clause.Nothing());
    }
    return Optional.of(Simplifier.collapse(must, should, mustNot));
  }

  private List<Clause> form(List<Clause> clauses) {
    return clauses.stream().flatMap(clause -> form(clause).stream()).toList();
  }

  private Clause.Bound bound(Clause.Leaf leaf, Clause.Bound bound) {
    return bound.text() == null
        ? bound
        : new Clause.Bound(normal(leaf, bound.text()), bound.inclusive());
  }

  private String normal(Clause.Leaf leaf, String text) {
    return analysis.normal(leaf.fields().getFirst(), text);
  }
}
