package wirewatch.alerting.query;

import java.util.List;
import java.util.Optional;

/** Leaves out what a language leaves out: words such as "the", as Lucene's parser does. */
final class Pruning {
  private final Analysis analysis;

  private Pruning(Analysis analysis) {
    this.analysis = analysis;
  }

  static Clause prune(Clause clause, Analysis analysis) {
    return new Pruning(analysis).prune(clause).orElseGet(Clause.Nothing::new);
  }

  private Optional<Clause> prune(Clause clause) {
    return switch (clause) {
      case Clause.Words words ->
          analysis.words(words.fields().getFirst(), words.text()).isEmpty()
              ? Optional.empty()
              : Optional.of(words);
      case Clause.Boosted boosted ->
          prune(boosted.clause()).map(inner -> new Clause.Boosted(inner, boosted.boost()));
      case Clause.Group group -> prune(group);
      case Clause.Leaf leaf -> Optional.of(leaf);
      case Clause.Everything everything -> Optional.of(everything);
      case Clause.Nothing nothing -> Optional.of(nothing);
      case Clause.OneQuote quote -> prune(quote.clause()).map(Clause.OneQuote::new);
    };
  }

  private Optional<Clause> prune(Clause.Group group) {
    List<Clause> must = prune(group.must());
    List<Clause> should = prune(group.should());
    List<Clause> mustNot = prune(group.mustNot());
    if (must.isEmpty() && should.isEmpty()) {
      return mustNot.isEmpty() ? Optional.empty() : Optional.of(new Clause.Nothing());
    }
    return Optional.of(Simplifier.collapse(must, should, mustNot));
  }

  private List<Clause> prune(List<Clause> clauses) {
    return clauses.stream().flatMap(clause -> prune(clause).stream()).toList();
  }
}
