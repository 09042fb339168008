package wirewatch.alerting.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import wirewatch.alerting.query.SameQuote;

/**
 * Scores queries on a document: each word, phrase or range that matches counts one, or its boost,
 * once for all fields and occurrences. Evaluated by Lucene itself, so it is meant for the few
 * queries that match. Not thread-safe.
 */
public final class Score {
  /** The score of a clause that does not match; a matching clause may score zero. */
  private static final double NONE = -1;

  private final Content content;
  private final Map<Integer, MemoryIndex> indexes = new HashMap<>();

  public Score(Content content) {
    this.content = content;
  }

  /** The score of a query; zero if it does not match. */
  public float of(Query query) {
    return (float) Math.max(0, of(query, Content.NO_QUOTE));
  }

  private double of(Query query, int quote) {
    return switch (query) {
      case BoostQuery boosted -> {
        double score = of(boosted.getQuery(), quote);
        yield score == NONE ? NONE : boosted.getBoost() * score;
      }
      case BooleanQuery bool -> sum(bool.clauses(), quote);
      case DisjunctionMaxQuery any ->
          any.getDisjuncts().stream().mapToDouble(each -> of(each, quote)).max().orElse(NONE);
      case SameQuote same -> best(same.inner());
      case Query leaf -> index(quote).search(leaf) > 0 ? 1 : NONE;
    };
  }

  private double sum(List<BooleanClause> clauses, int quote) {
    double sum = NONE;
    for (BooleanClause clause : clauses) {
      double part = of(clause.query(), quote);
      if (part == NONE ? clause.isRequired() : clause.isProhibited()) {
        return NONE;
      }
      if (part != NONE) {
        sum = Math.max(0, sum) + part;
      }
    }
    return sum;
  }

  private double best(Query query) {
    double best = NONE;
    for (int quote = 0; quote < content.quotes(); quote++) {
      best = Math.max(best, of(query, quote));
    }
    return best;
  }

  private MemoryIndex index(int quote) {
    return indexes.computeIfAbsent(quote, each -> Fallback.index(content, each));
  }
}
