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
public record DocumentContent(List<TextValue> texts, List<LongValue> numbers) {
  /** The {@link TextValue#quoteIndex} of a value outside quotes. */
  public static final int NO_QUOTE = -1;

  public DocumentContent {
    texts = List.copyOf(texts);
    numbers = List.copyOf(numbers);
  }

  /**
   * One value of a field.
   *
   * @param analyzer null for a value that is a single term
   * @param quoteIndex the number of the quote it belongs to, from 0 on, or {@link #NO_QUOTE}
   */
  public record TextValue(
      String field, String value, @Nullable Analyzer analyzer, int quoteIndex) {}

  /** One value of a field of numbers or times (milliseconds since 1970). */
  public record LongValue(String field, long value, int quoteIndex) {}

  /** The number of quotes. */
  public int quoteCount() {
    int last = NO_QUOTE;
    for (TextValue textValue : texts) {
      last = Math.max(last, textValue.quoteIndex());
    }
    return last + 1;
  }
}
