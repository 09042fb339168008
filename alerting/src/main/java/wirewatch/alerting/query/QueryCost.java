package wirewatch.alerting.query;

import java.util.List;
import java.util.stream.Stream;

/**
 * The work of the words of a query that stand for many words of the index: such a word is looked up
 * in every field and expanded there. Elasticsearch builds an automaton for it, of which that of two
 * edits is several times as big as that of one; 300 such words need more memory than it allows.
 */
final class QueryCost {
  /** The highest cost of a query: 50 words of two edits, or 250 patterns. */
  static final int MAX_COST = 500;

  private static final int ONE_EDIT = 2;
  private static final int TWO_EDITS = 10;
  private static final int PATTERN = 2;

  private QueryCost() {}

  /** Returns the cost of a clause; zero if it has words and phrases only. */
  static int of(Clause clause) {
    return switch (clause) {
      case Clause.Fuzzy fuzzy -> fuzzy.edits() > 1 ? TWO_EDITS : ONE_EDIT;
      case Clause.Wildcard wildcard -> PATTERN;
      case Clause.Prefix prefix -> PATTERN;
      case Clause.TermRange range -> PATTERN;
      case Clause.Boosted boosted -> of(boosted.clause());
      case Clause.WithinQuote quote -> of(quote.clause());
      case Clause.Group group ->
          Stream.of(group.must(), group.should(), group.mustNot())
              .flatMap(List::stream)
              .mapToInt(QueryCost::of)
              .sum();
      case Clause.Phrase phrase -> 0;
      case Clause.ExactValue value -> 0;
      case Clause.LongRange range -> 0;
      case Clause.Exists exists -> 0;
      case Clause.MatchAll all -> 0;
      case Clause.MatchNone none -> 0;
    };
  }
}
