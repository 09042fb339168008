package wirewatch.alerting.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.match.Content;
import wirewatch.alerting.match.Span;
import wirewatch.alerting.model.Alert;

/** Extracts and highlights the matched sentences of one document. Not thread-safe. */
public final class Passages {
  private static final Set<String> PRINTED =
      Set.of("article.headline", "article.alternative_headline", "article.lead", "article.body");
  private static final String BODY = "article.body";
  private static final int MOST_SENTENCES = 5;
  private static final int MOST_TERMS = 20;
  private static final int READ = 300_000;

  private static final Comparator<Passage> BEST =
      Comparator.comparingInt(Passage::words).reversed().thenComparing(Passage.IN_ORDER);

  private final Content content;
  private final String language;
  private final Map<Integer, SentenceBreaks> breaks = new HashMap<>();
  private final int body;
  private @Nullable Quotes quotes;

  /**
   * @param language BCP 47, of headline, lead and body
   */
  public Passages(Content content, String language) {
    this.content = content;
    this.language = language;
    int found = -1;
    for (int i = 0; i < content.texts().size(); i++) {
      found = found < 0 && content.texts().get(i).field().equals(BODY) ? i : found;
    }
    this.body = found;
  }

  /**
   * The highlights of a match.
   *
   * @param terms the words that matched, as in the text, without duplicates
   * @param sentences the best sentences, in document order
   * @param matched the number of sentences that matched
   */
  public record Shown(List<String> terms, List<Alert.Sentence> sentences, int matched) {
    public Shown {
      terms = List.copyOf(terms);
      sentences = List.copyOf(sentences);
    }
  }

  /** Highlights the words of a match. */
  public Shown show(List<Span> spans) {
    Map<String, String> terms = new LinkedHashMap<>();
    Map<Passage.Key, Passage> passages = new TreeMap<>();
    for (Span span : spans) {
      String word = word(span);
      if (terms.size() < MOST_TERMS) {
        terms.putIfAbsent(Passage.fold(word), word);
      }
      add(place(span), passages);
    }
    Map<String, Passage> distinct = new LinkedHashMap<>();
    passages.values().forEach(passage -> distinct.putIfAbsent(passage.text(), passage));
    List<Alert.Sentence> best =
        distinct.values().stream()
            .sorted(BEST)
            .limit(MOST_SENTENCES)
            .sorted(Passage.IN_ORDER)
            .map(Passage::sentence)
            .toList();
    return new Shown(new ArrayList<>(terms.values()), best, distinct.size());
  }

  private String word(Span span) {
    return content.texts().get(span.text()).value().substring(span.start(), span.end());
  }

  /** Maps a word of a quote to the body, if the quote is found there. */
  private Span place(Span span) {
    Content.Text text = content.texts().get(span.text());
    if (!text.field().equals(Quotes.TEXT) || body < 0) {
      return span;
    }
    int start = quotes().start(text.quote());
    return start < 0 ? span : new Span(body, start + span.start(), start + span.end());
  }

  private void add(Span span, Map<Passage.Key, Passage> passages) {
    Content.Text text = content.texts().get(span.text());
    if (!PRINTED.contains(text.field()) && !text.field().equals(Quotes.TEXT)) {
      return;
    }
    SentenceBreaks sentences =
        breaks.computeIfAbsent(
            span.text(), number -> SentenceBreaks.of(text.value(), language, READ));
    int sentence = sentences.at(span.start());
    if (sentence >= 0) {
      passages
          .computeIfAbsent(
              new Passage.Key(span.text(), sentence),
              key ->
                  new Passage(
                      key, text.value(), sentences.start(sentence), sentences.end(sentence)))
          .add(span.start(), span.end(), speaker(span));
    }
  }

  private @Nullable String speaker(Span span) {
    int quote =
        span.text() == body
            ? quotes().around(span.start())
            : content.texts().get(span.text()).quote();
    return quotes().speaker(quote);
  }

  private Quotes quotes() {
    if (quotes == null) {
      quotes = new Quotes(content, body < 0 ? "" : content.texts().get(body).value());
    }
    return quotes;
  }
}
