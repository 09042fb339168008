package wirewatch.alerting.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.match.DocumentContent;
import wirewatch.alerting.match.MatchedSpan;
import wirewatch.alerting.model.Alert;

/** Extracts and highlights the matched sentences of one document. Not thread-safe. */
public final class SentenceHighlighter {
  private static final Set<String> SENTENCE_FIELDS =
      Set.of("article.headline", "article.alternative_headline", "article.lead", "article.body");
  private static final String BODY = "article.body";
  private static final int MAX_SENTENCES = 5;
  private static final int MAX_TERMS = 20;
  private static final int MAX_SCANNED = 300_000;

  private static final Comparator<MatchedSentence> BY_DISTINCT_WORDS =
      Comparator.comparingInt(MatchedSentence::distinctWords)
          .reversed()
          .thenComparing(MatchedSentence.IN_ORDER);

  private final DocumentContent documentContent;
  private final String language;
  private final Map<Integer, SentenceBreaks> breaks = new HashMap<>();
  private final int body;
  private @Nullable QuoteLocations quoteLocations;

  /**
   * @param language BCP 47, of headline, lead and body
   */
  public SentenceHighlighter(DocumentContent documentContent, String language) {
    this.documentContent = documentContent;
    this.language = language;
    int found = -1;
    for (int i = 0; i < documentContent.texts().size(); i++) {
      found = found < 0 && documentContent.texts().get(i).field().equals(BODY) ? i : found;
    }
    this.body = found;
  }

  /**
   * The highlights of a match.
   *
   * @param terms the words that matched, as in the text, without duplicates
   * @param sentences the best sentences, in document order
   * @param matchedSentences the number of sentences that matched
   */
  public record Highlights(
      List<String> terms, List<Alert.Sentence> sentences, int matchedSentences) {
    public Highlights {
      terms = List.copyOf(terms);
      sentences = List.copyOf(sentences);
    }
  }

  /** Highlights the words of a match. */
  public Highlights highlight(List<MatchedSpan> spans) {
    Map<String, String> terms = new LinkedHashMap<>();
    Map<MatchedSentence.SentencePosition, MatchedSentence> passages = new TreeMap<>();
    for (MatchedSpan matchedSpan : spans) {
      String word = word(matchedSpan);
      if (terms.size() < MAX_TERMS) {
        terms.putIfAbsent(MatchedSentence.foldCase(word), word);
      }
      addSpan(toBodySpan(matchedSpan), passages);
    }
    Map<String, MatchedSentence> distinct = new LinkedHashMap<>();
    passages
        .values()
        .forEach(matchedSentence -> distinct.putIfAbsent(matchedSentence.text(), matchedSentence));
    List<Alert.Sentence> best =
        distinct.values().stream()
            .sorted(BY_DISTINCT_WORDS)
            .limit(MAX_SENTENCES)
            .sorted(MatchedSentence.IN_ORDER)
            .map(MatchedSentence::toSentence)
            .toList();
    return new Highlights(new ArrayList<>(terms.values()), best, distinct.size());
  }

  private String word(MatchedSpan matchedSpan) {
    return documentContent
        .texts()
        .get(matchedSpan.textIndex())
        .value()
        .substring(matchedSpan.start(), matchedSpan.end());
  }

  /** Maps a word of a quote to the body, if the quote is found there. */
  private MatchedSpan toBodySpan(MatchedSpan matchedSpan) {
    DocumentContent.TextValue textValue = documentContent.texts().get(matchedSpan.textIndex());
    if (!textValue.field().equals(QuoteLocations.TEXT) || body < 0) {
      return matchedSpan;
    }
    int start = quoteLocations().start(textValue.quoteIndex());
    return start < 0
        ? matchedSpan
        : new MatchedSpan(body, start + matchedSpan.start(), start + matchedSpan.end());
  }

  private void addSpan(
      MatchedSpan matchedSpan, Map<MatchedSentence.SentencePosition, MatchedSentence> passages) {
    DocumentContent.TextValue textValue = documentContent.texts().get(matchedSpan.textIndex());
    if (!SENTENCE_FIELDS.contains(textValue.field())
        && !textValue.field().equals(QuoteLocations.TEXT)) {
      return;
    }
    SentenceBreaks sentences =
        breaks.computeIfAbsent(
            matchedSpan.textIndex(),
            number -> SentenceBreaks.of(textValue.value(), language, MAX_SCANNED));
    int sentence = sentences.sentenceAt(matchedSpan.start());
    if (sentence >= 0) {
      passages
          .computeIfAbsent(
              new MatchedSentence.SentencePosition(matchedSpan.textIndex(), sentence),
              sentencePosition ->
                  new MatchedSentence(
                      sentencePosition,
                      textValue.value(),
                      sentences.start(sentence),
                      sentences.end(sentence)))
          .addMark(matchedSpan.start(), matchedSpan.end(), speaker(matchedSpan));
    }
  }

  private @Nullable String speaker(MatchedSpan matchedSpan) {
    int quote =
        matchedSpan.textIndex() == body
            ? quoteLocations().quoteAt(matchedSpan.start())
            : documentContent.texts().get(matchedSpan.textIndex()).quoteIndex();
    return quoteLocations().speaker(quote);
  }

  private QuoteLocations quoteLocations() {
    if (quoteLocations == null) {
      quoteLocations =
          new QuoteLocations(
              documentContent, body < 0 ? "" : documentContent.texts().get(body).value());
    }
    return quoteLocations;
  }
}
