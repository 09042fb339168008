package wirewatch.alerting.query;

import java.util.ArrayList;
import java.util.List;
import wirewatch.alerting.document.QueryField;

/**
 * Groups the required clauses on quote fields of one level, so that a single quote must match all
 * of them.
 */
final class QuoteGrouping {
  private QuoteGrouping() {}

  static Clause groupQuotes(Clause clause) {
    return switch (clause) {
      case Clause.Boosted boosted ->
          new Clause.Boosted(groupQuotes(boosted.clause()), boosted.boost());
      case Clause.Group group -> groupQuotes(group);
      case Clause.FieldClause fieldClause -> fieldClause;
      case Clause.MatchAll matchAll -> matchAll;
      case Clause.MatchNone matchNone -> matchNone;
      case Clause.WithinQuote quote -> quote;
    };
  }

  private static Clause groupQuotes(Clause.Group group) {
    List<Clause> wanted = group.must().stream().filter(QuoteGrouping::isQuoteClause).toList();
    List<Clause> unwanted =
        wanted.isEmpty()
            ? List.of()
            : group.mustNot().stream().filter(QuoteGrouping::isQuoteClause).toList();
    List<Clause> must = new ArrayList<>();
    List<Clause> mustNot = new ArrayList<>(group.mustNot());
    boolean one = wanted.size() + unwanted.size() > 1;
    for (Clause part : group.must()) {
      if (!one || !wanted.contains(part)) {
        must.add(groupQuotes(part));
      }
    }
    if (one) {
      mustNot.removeAll(unwanted);
      must.add(new Clause.WithinQuote(ClauseSimplifier.collapse(wanted, List.of(), unwanted)));
    }
    return ClauseSimplifier.collapse(must, groupQuotes(group.should()), groupQuotes(mustNot));
  }

  private static List<Clause> groupQuotes(List<Clause> clauses) {
    return clauses.stream().map(QuoteGrouping::groupQuotes).toList();
  }

  private static boolean isQuoteClause(Clause clause) {
    return switch (clause) {
      case Clause.FieldClause fieldClause ->
          fieldClause.fields().stream().allMatch(QueryField::isQuoteField);
      case Clause.Boosted boosted -> isQuoteClause(boosted.clause());
      case Clause.Group group ->
          group.must().stream().allMatch(QuoteGrouping::isQuoteClause)
              && group.should().stream().allMatch(QuoteGrouping::isQuoteClause)
              && group.mustNot().stream().allMatch(QuoteGrouping::isQuoteClause);
      case Clause.WithinQuote quote -> true;
      case Clause.MatchAll matchAll -> false;
      case Clause.MatchNone matchNone -> false;
    };
  }
}
