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
import wirewatch.alerting.query.SameQuoteQuery;

/**
 * Scores queries on a document: each word, phrase or range that matches counts one, or its boost,
 * once for all fields and occurrences. Evaluated by Lucene itself, so it is meant for the few
 * queries that match. Not thread-safe.
 */
public final class QueryScorer {
  /** The score of a clause that does not match; a matching clause may score zero. */
  private static final double NO_MATCH = -1;

  private final DocumentContent documentContent;
  private Map<Integer, MemoryIndex> indexes = Map.of(); // most documents need none

  public QueryScorer(DocumentContent documentContent) {
    this.documentContent = documentContent;
  }

  /** The score of a query; zero if it does not match. */
  public float score(Query query) {
    return (float) Math.max(0, score(query, DocumentContent.NO_QUOTE));
  }

  private double score(Query query, int quote) {
    return switch (query) {
      case BoostQuery boosted -> {
        double score = score(boosted.getQuery(), quote);
        yield score == NO_MATCH ? NO_MATCH : boosted.getBoost() * score;
      }
      case BooleanQuery bool -> sumClauses(bool.clauses(), quote);
      case DisjunctionMaxQuery any ->
          any.getDisjuncts().stream()
              .mapToDouble(each -> score(each, quote))
              .max()
              .orElse(NO_MATCH);
      case SameQuoteQuery same -> bestQuoteScore(same.inner());
      case Query leaf -> indexOf(quote).search(leaf) > 0 ? 1 : NO_MATCH;
    };
  }

  private double sumClauses(List<BooleanClause> clauses, int quote) {
    double sum = NO_MATCH;
    for (BooleanClause clause : clauses) {
      double part = score(clause.query(), quote);
      if (part == NO_MATCH ? clause.isRequired() : clause.isProhibited()) {
        return NO_MATCH;
      }
      if (part != NO_MATCH) {
        sum = Math.max(0, sum) + part;
      }
    }
    return sum;
  }

  private double bestQuoteScore(Query query) {
    double best = NO_MATCH;
    for (int quote = 0; quote < documentContent.quoteCount(); quote++) {
      best = Math.max(best, score(query, quote));
    }
    return best;
  }

  private MemoryIndex indexOf(int quote) {
    if (indexes.isEmpty()) {
      indexes = new HashMap<>();
    }
    return indexes.computeIfAbsent(
        quote, each -> MemoryIndexFallback.createIndex(documentContent, each));
  }
}
