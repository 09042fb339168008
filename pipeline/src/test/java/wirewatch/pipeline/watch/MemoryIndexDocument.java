package wirewatch.pipeline.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import wirewatch.alerting.document.FieldValues;
import wirewatch.alerting.document.LanguageAnalyzers;
import wirewatch.alerting.document.WatchDocument;
import wirewatch.alerting.query.SameQuoteQuery;

/** A document in Lucene's {@link MemoryIndex}: a slow reference implementation of matching. */
final class MemoryIndexDocument {
  private final WatchDocument document;
  private final IndexSearcher article;
  private final List<IndexSearcher> quotes;

  MemoryIndexDocument(Map<String, Object> source) {
    this.document = WatchDocument.of(source);
    this.article = index(document.fields());
    this.quotes = document.quotes().stream().map(this::index).toList();
  }

  String language() {
    return document.indexLanguage();
  }

  /** Whether a query in the document's language matches. */
  boolean matches(Query query) {
    return matches(article, resolveQuotes(query));
  }

  private static boolean matches(IndexSearcher searcher, Query query) {
    try {
      return searcher.search(query, 1).scoreDocs.length > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The terms of a text with their positions. */
  static List<String> terms(String language, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream tokens = LanguageAnalyzers.forLanguage(language).tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      int position = -1;
      while (tokens.incrementToken()) {
        position += step.getPositionIncrement();
        terms.add(term + "@" + position);
      }
    }
    return terms;
  }

  private IndexSearcher index(List<FieldValues> fields) {
    MemoryIndex index = new MemoryIndex();
    for (FieldValues values : fields) {
      switch (values) {
        case FieldValues.Texts texts -> {
          Analyzer analyzer =
              texts.standardAnalyzer()
                  ? LanguageAnalyzers.standard()
                  : LanguageAnalyzers.forLanguage(document.indexLanguage());
          texts.values().forEach(text -> index.addField(texts.field(), text, analyzer));
        }
        case FieldValues.Keywords keywords ->
            index.addField(keywords.field(), index.keywordTokenStream(keywords.values()));
        case FieldValues.Longs longs ->
            longs
                .values()
                .forEach(
                    value ->
                        index.addField(
                            new LongPoint(longs.field(), value), LanguageAnalyzers.standard()));
      }
    }
    IndexSearcher searcher = index.createSearcher();
    searcher.setQueryCache(null);
    return searcher;
  }

  /** Replaces conditions on one quote by a query that matches all documents or none. */
  private Query resolveQuotes(Query query) {
    return switch (query) {
      case SameQuoteQuery same ->
          quotes.stream().anyMatch(quote -> matches(quote, same.inner()))
              ? MatchAllDocsQuery.INSTANCE
              : new MatchNoDocsQuery("no quote");
      case BoostQuery boosted -> resolveQuotes(boosted.getQuery());
      case DisjunctionMaxQuery any ->
          new DisjunctionMaxQuery(any.getDisjuncts().stream().map(this::resolveQuotes).toList(), 0);
      case BooleanQuery group -> {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        for (BooleanClause clause : group) {
          builder.add(resolveQuotes(clause.query()), clause.occur());
        }
        yield builder.build();
      }
      case Query leaf -> leaf;
    };
  }
}
