package wirewatch.alerting.match;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;

/**
 * The content of a document, by field, as Lucene would index it.
 *
 * @param texts in the order of the document; those of one quote together, quotes in order
 * @param numbers the values that {@code LongPoint} range queries match
 */
public record Content(List<Text> texts, List<Value> numbers) {
  /** The {@link Text#quote} of a value outside quotes. */
  public static final int NO_QUOTE = -1;

  public Content {
    texts = List.copyOf(texts);
    numbers = List.copyOf(numbers);
  }

  /**
   * One value of a field.
   *
   * @param analyzer null for a value that is a single term
   * @param quote the number of the quote it belongs to, from 0 on, or {@link #NO_QUOTE}
   */
  public record Text(String field, String value, @Nullable Analyzer analyzer, int quote) {}

  /** One value of a field of numbers or times (milliseconds since 1970). */
  public record Value(String field, long value, int quote) {}

  /** The number of quotes. */
  public int quotes() {
    int last = NO_QUOTE;
    for (Text text : texts) {
      last = Math.max(last, text.quote());
    }
    return last + 1;
  }
}
