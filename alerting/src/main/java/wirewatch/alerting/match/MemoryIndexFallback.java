package wirewatch.alerting.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.memory.MemoryIndex;

/** Evaluates queries with Lucene itself, on a memory index of the document created on demand. */
final class MemoryIndexFallback {
  private final QueryProgram queryProgram;
  private final Map<Integer, MemoryIndex> indexes = new HashMap<>();
  private DocumentContent documentContent = new DocumentContent(List.of(), List.of());

  MemoryIndexFallback(QueryProgram queryProgram) {
    this.queryProgram = queryProgram;
  }

  void load(DocumentContent next) {
    documentContent = next;
    indexes.clear();
  }

  boolean matches(int query, int quote) {
    return indexes
            .computeIfAbsent(quote, this::createIndex)
            .search(queryProgram.luceneQueries().get(query))
        > 0;
  }

  private MemoryIndex createIndex(int quote) {
    return createIndex(documentContent, quote);
  }

  /** An index of the document, or of one of its quotes. */
  static MemoryIndex createIndex(DocumentContent documentContent, int quote) {
    MemoryIndex index = new MemoryIndex();
    for (DocumentContent.TextValue textValue : documentContent.texts()) {
      if (quote == DocumentContent.NO_QUOTE || textValue.quoteIndex() == quote) {
        add(index, textValue);
      }
    }
    for (DocumentContent.LongValue number : documentContent.numbers()) {
      if (quote == DocumentContent.NO_QUOTE || number.quoteIndex() == quote) {
        index.addField(new LongPoint(number.field(), number.value()), null);
      }
    }
    return index;
  }

  private static void add(MemoryIndex index, DocumentContent.TextValue textValue) {
    if (textValue.analyzer() == null) {
      if (textValue.value().length() <= DocumentTokens.MAX_TERM_LENGTH) {
        index.addField(textValue.field(), index.keywordTokenStream(List.of(textValue.value())));
      }
    } else {
      TokenStream stream = textValue.analyzer().tokenStream(textValue.field(), textValue.value());
      int gap = textValue.analyzer().getPositionIncrementGap(textValue.field());
      index.addField(
          textValue.field(), new LengthFilter(stream, 0, DocumentTokens.MAX_TERM_LENGTH), gap);
    }
  }
}
