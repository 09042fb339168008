package wirewatch.alerting.highlight;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.match.DocumentContent;

/** Locates the quotes of a document in its body, with their speakers. */
final class QuoteLocations {
  static final String TEXT = "article.quotes.text";
  private static final String SPEAKER = "article.quotes.speaker";
  private static final int MAX_QUOTES = 200;

  /** Limits of the text compared, so that no text makes the search slow. */
  private static final int MAX_COMPARED = 40;

  private static final int MAX_BODY = 100_000;

  private final int[] starts;
  private final int[] ends;
  private final @Nullable String[] speakers;

  QuoteLocations(DocumentContent documentContent, String body) {
    int count = Math.min(documentContent.quoteCount(), MAX_QUOTES);
    starts = new int[count];
    ends = new int[count];
    speakers = new @Nullable String[count];
    Arrays.fill(starts, -1);
    String searched = body.length() <= MAX_BODY ? body : body.substring(0, MAX_BODY);
    int from = 0;
    for (DocumentContent.TextValue textValue : documentContent.texts()) {
      int quote = textValue.quoteIndex();
      if (quote >= 0 && quote < count) {
        if (textValue.field().equals(SPEAKER)) {
          speakers[quote] = textValue.value();
        } else if (textValue.field().equals(TEXT)) {
          from = locate(quote, textValue.value(), searched, from);
        }
      }
    }
  }

  /** Locates a quote after the previous one, or else anywhere in the body. */
  private int locate(int quote, String text, String body, int from) {
    String head = text.substring(0, Math.min(MAX_COMPARED, text.length()));
    int start = body.indexOf(head, from);
    start = start < 0 ? body.indexOf(head) : start;
    if (start < 0 || !body.startsWith(text, start)) {
      return from;
    }
    starts[quote] = start;
    ends[quote] = start + text.length();
    return ends[quote];
  }

  /** The start of a quote in the body; -1 if it is not found. */
  int start(int quote) {
    return quote < starts.length ? starts[quote] : -1;
  }

  @Nullable String speaker(int quote) {
    return quote >= 0 && quote < speakers.length ? speakers[quote] : null;
  }

  /** The quote at an offset in the body; -1 if there is none. */
  int quoteAt(int offset) {
    for (int i = 0; i < starts.length; i++) {
      if (starts[i] >= 0 && starts[i] <= offset && offset < ends[i]) {
        return i;
      }
    }
    return -1;
  }
}
