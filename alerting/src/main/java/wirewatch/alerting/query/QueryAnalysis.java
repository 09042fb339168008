package wirewatch.alerting.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;
import wirewatch.alerting.document.AsciiCase;
import wirewatch.alerting.document.LanguageAnalyzers;
import wirewatch.alerting.document.QueryField;

/** Analyzes the words of queries in one language. */
final class QueryAnalysis {
  private final Analyzer analyzer;
  private final Map<String, List<AnalyzedTerm>> textCache = new HashMap<>();
  private final Map<String, List<AnalyzedTerm>> nameCache = new HashMap<>();

  private QueryAnalysis(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  static QueryAnalysis forLanguage(String indexLanguage) {
    return new QueryAnalysis(LanguageAnalyzers.forLanguage(indexLanguage));
  }

  /** A term with its position; stop words leave a gap. */
  record AnalyzedTerm(BytesRef term, int position) {}

  List<AnalyzedTerm> analyze(QueryField queryField, String text) {
    Map<String, List<AnalyzedTerm>> known =
        queryField.kind() == QueryField.Kind.NAMES ? nameCache : textCache;
    return known.computeIfAbsent(text, missing -> split(queryField, missing));
  }

  /** Normalizes a part of a word as in the index, without stemming. */
  String normalize(QueryField queryField, String part) {
    return queryField.kind().isText()
        ? analyzer(queryField).normalize(queryField.path(), part).utf8ToString()
        : AsciiCase.toLowerCase(part);
  }

  private Analyzer analyzer(QueryField queryField) {
    return queryField.kind() == QueryField.Kind.NAMES ? LanguageAnalyzers.standard() : analyzer;
  }

  private List<AnalyzedTerm> split(QueryField queryField, String text) {
    List<AnalyzedTerm> words = new ArrayList<>();
    try (TokenStream tokens = analyzer(queryField).tokenStream(queryField.path(), text)) {
      TermToBytesRefAttribute term = tokens.addAttribute(TermToBytesRefAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      int position = -1;
      while (tokens.incrementToken()) {
        position += step.getPositionIncrement();
        words.add(new AnalyzedTerm(BytesRef.deepCopyOf(term.getBytesRef()), position));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory was not readable", e);
    }
    return words;
  }
}
