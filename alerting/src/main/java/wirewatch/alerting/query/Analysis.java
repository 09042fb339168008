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

/** Analyzes the words of queries in one language. */
final class Analysis {
  private final Analyzer analyzer;
  private final Map<String, List<Word>> texts = new HashMap<>();
  private final Map<String, List<Word>> names = new HashMap<>();

  private Analysis(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  static Analysis in(String indexLanguage) {
    return new Analysis(Analyzers.analyzer(indexLanguage));
  }

  /** A term with its position; stop words leave a gap. */
  record Word(BytesRef term, int position) {}

  List<Word> words(Field field, String text) {
    Map<String, List<Word>> known = field.kind() == Field.Kind.NAMES ? names : texts;
    return known.computeIfAbsent(text, missing -> split(field, missing));
  }

  /** Normalizes a part of a word as in the index, without stemming. */
  String normal(Field field, String part) {
    return field.kind().isText()
        ? analyzer(field).normalize(field.path(), part).utf8ToString()
        : AsciiCase.lower(part);
  }

  private Analyzer analyzer(Field field) {
    return field.kind() == Field.Kind.NAMES ? Analyzers.standard() : analyzer;
  }

  private List<Word> split(Field field, String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream tokens = analyzer(field).tokenStream(field.path(), text)) {
      TermToBytesRefAttribute term = tokens.addAttribute(TermToBytesRefAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      int position = -1;
      while (tokens.incrementToken()) {
        position += step.getPositionIncrement();
        words.add(new Word(BytesRef.deepCopyOf(term.getBytesRef()), position));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory was not readable", e);
    }
    return words;
  }
}
