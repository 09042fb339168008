package wirewatch.alerting.match;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import wirewatch.alerting.query.SameQuoteQuery;

/** Reference matcher: Lucene's {@code MemoryIndex}, with a separate index for each quote. */
final class MemoryIndexMatcher {
  private final MemoryIndex whole;
  private final List<MemoryIndex> quotes;

  MemoryIndexMatcher(DocumentContent documentContent) {
    whole = MemoryIndexFallback.createIndex(documentContent, DocumentContent.NO_QUOTE);
    quotes =
        IntStream.range(0, documentContent.quoteCount())
            .mapToObj(quote -> MemoryIndexFallback.createIndex(documentContent, quote))
            .toList();
  }

  boolean matches(Query query) {
    Query plain = new ConstantScoreQuery(withoutQuotes(query));
    return whole.search(plain) > 0;
  }

  private Query withoutQuotes(Query query) {
    return switch (query) {
      case SameQuoteQuery quote -> evaluateQuotes(quote.inner());
      case BoostQuery boosted -> withoutQuotes(boosted.getQuery());
      case DisjunctionMaxQuery any ->
          new DisjunctionMaxQuery(any.getDisjuncts().stream().map(this::withoutQuotes).toList(), 0);
      case BooleanQuery bool -> {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        builder.setMinimumNumberShouldMatch(bool.getMinimumNumberShouldMatch());
        for (BooleanClause clause : bool) {
          builder.add(withoutQuotes(clause.query()), clause.occur());
        }
        yield builder.build();
      }
      default -> query;
    };
  }

  private Query evaluateQuotes(Query inner) {
    Query plain = new ConstantScoreQuery(inner);
    boolean any = quotes.stream().anyMatch(quote -> quote.search(plain) > 0);
    return any ? MatchAllDocsQuery.INSTANCE : new MatchNoDocsQuery("no quote");
  }
}
