package wirewatch.alerting.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups the required clauses on quote fields of one level, so that a single quote must match all of
 * them.
 */
final class QuoteGroups {
  private QuoteGroups() {}

  static Clause gather(Clause clause) {
    return switch (clause) {
      case Clause.Boosted boosted -> new Clause.Boosted(gather(boosted.clause()), boosted.boost());
      case Clause.Group group -> gather(group);
      case Clause.Leaf leaf -> leaf;
      case Clause.Everything everything -> everything;
      case Clause.Nothing nothing -> nothing;
      case Clause.OneQuote quote -> quote;
    };
  }

  private static Clause gather(Clause.Group group) {
    List<Clause> wanted = group.must().stream().filter(QuoteGroups::isOfQuotes).toList();
    List<Clause> unwanted =
        wanted.isEmpty()
            ? List.of()
            : group.mustNot().stream().filter(QuoteGroups::isOfQuotes).toList();
    List<Clause> must = new ArrayList<>();
    List<Clause> mustNot = new ArrayList<>(group.mustNot());
    boolean one = wanted.size() + unwanted.size() > 1;
    for (Clause part : group.must()) {
      if (!one || !wanted.contains(part)) {
        must.add(gather(part));
      }
    }
    if (one) {
      mustNot.removeAll(unwanted);
      must.add(new Clause.OneQuote(Simplifier.collapse(wanted, List.of(), unwanted)));
    }
    return Simplifier.collapse(must, gather(group.should()), gather(mustNot));
  }

  private static List<Clause> gather(List<Clause> clauses) {
    return clauses.stream().map(QuoteGroups::gather).toList();
  }

  private static boolean isOfQuotes(Clause clause) {
    return switch (clause) {
      case Clause.Leaf leaf -> leaf.fields().stream().allMatch(Field::isOfQuotes);
      case Clause.Boosted boosted -> isOfQuotes(boosted.clause());
      case Clause.Group group ->
          group.must().stream().allMatch(QuoteGroups::isOfQuotes)
              && group.should().stream().allMatch(QuoteGroups::isOfQuotes)
              && group.mustNot().stream().allMatch(QuoteGroups::isOfQuotes);
      case Clause.OneQuote quote -> true;
      case Clause.Everything everything -> false;
      case Clause.Nothing nothing -> false;
    };
  }
}
