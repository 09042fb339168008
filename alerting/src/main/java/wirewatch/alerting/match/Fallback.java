package wirewatch.alerting.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.memory.MemoryIndex;

/** Evaluates queries with Lucene itself, on a memory index of the document created on demand. */
final class Fallback {
  private final Program program;
  private final Map<Integer, MemoryIndex> indexes = new HashMap<>();
  private Content content = new Content(List.of(), List.of());

  Fallback(Program program) {
    this.program = program;
  }

  void read(Content next) {
    content = next;
    indexes.clear();
  }

  boolean matches(int query, int quote) {
    return indexes.computeIfAbsent(quote, this::index).search(program.others().get(query)) > 0;
  }

  private MemoryIndex index(int quote) {
    return index(content, quote);
  }

  /** An index of the document, or of one of its quotes. */
  static MemoryIndex index(Content content, int quote) {
    MemoryIndex index = new MemoryIndex();
    for (Content.Text text : content.texts()) {
      if (quote == Content.NO_QUOTE || text.quote() == quote) {
        add(index, text);
      }
    }
    for (Content.Value number : content.numbers()) {
      if (quote == Content.NO_QUOTE || number.quote() == quote) {
        index.addField(new LongPoint(number.field(), number.value()), null);
      }
    }
    return index;
  }

  private static void add(MemoryIndex index, Content.Text text) {
    if (text.analyzer() == null) {
      if (text.value().length() <= Tokens.LONGEST) {
        index.addField(text.field(), index.keywordTokenStream(List.of(text.value())));
      }
    } else {
      TokenStream stream = text.analyzer().tokenStream(text.field(), text.value());
      int gap = text.analyzer().getPositionIncrementGap(text.field());
      index.addField(text.field(), new LengthFilter(stream, 0, Tokens.LONGEST), gap);
    }
  }
}
