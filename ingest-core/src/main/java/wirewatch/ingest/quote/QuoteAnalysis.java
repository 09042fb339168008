package wirewatch.ingest.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.limit.CpuTimeLimit;
import wirewatch.ingest.line.CodePointOffsets;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.model.Quote;
import wirewatch.ingest.quote.token.QuoteToken;
import wirewatch.ingest.quote.token.QuotedSpan;
import wirewatch.ingest.quote.token.SentenceBounds;
import wirewatch.ingest.quote.token.TaggedTokens;

/** Analyses the quoted spans of one text: classifies them and resolves their speakers. */
final class QuoteAnalysis {
  private static final String ATTRIBUTABLE_ENDINGS = ",?!—–-…，？！";

  private final String text;
  private final List<QuotedSpan> spans;
  private final TaggedTokens tokens;
  private final SentenceBounds sentenceBounds;
  private final CodePointOffsets offsets;
  private final SpeakerResolver speakerResolver;
  private final int[] quoteTokens;
  private final @Nullable Attribution[] attributions;
  private final ContextAttributionFinder contextFinder;
  private final SpeechClassifier classifier;

  /**
   * The names of the text.
   *
   * @param complete whether only they can name a speaker, not any capitalised words
   */
  record Names(List<Mention> mentions, boolean complete) {}

  QuoteAnalysis(String text, List<QuotedSpan> spans, TaggedTokens tokens, Names names) {
    this.text = text;
    this.spans = spans;
    this.tokens = tokens;
    this.sentenceBounds = new SentenceBounds(text, tokens, spans);
    this.offsets = new CodePointOffsets(text);
    this.speakerResolver =
        new SpeakerResolver(
            tokens,
            sentenceBounds,
            new ArticlePeople(tokens, names.mentions(), offsets),
            names.complete());
    this.quoteTokens = findQuoteTokens();
    NounPhraseFinder nounPhraseFinder = new NounPhraseFinder(tokens);
    this.attributions = findAttributions(new AttributionFinder(tokens, nounPhraseFinder));
    this.contextFinder =
        new ContextAttributionFinder(
            tokens,
            sentenceBounds,
            nounPhraseFinder,
            new ContextAttributionFinder.QuoteAttributions(quoteTokens, attributions));
    this.classifier = new SpeechClassifier(text, tokens);
  }

  private int[] findQuoteTokens() {
    int[] places = new int[spans.size()];
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isKind(i, QuoteToken.Kind.QUOTE)) {
        places[tokens.get(i).quoteIndex()] = i;
      }
    }
    return places;
  }

  private @Nullable Attribution[] findAttributions(AttributionFinder attributionFinder) {
    @Nullable Attribution[] found = new Attribution[spans.size()];
    for (int i = 0; i < found.length; i++) {
      CpuTimeLimit.check();
      found[i] =
          attributionFinder.find(
              quoteTokens[i],
              sentenceBounds.startOf(quoteTokens[i]),
              sentenceBounds.endOf(quoteTokens[i]),
              endsBeforeAttribution(i));
    }
    return found;
  }

  private boolean endsBeforeAttribution(int quote) {
    if (ATTRIBUTABLE_ENDINGS.indexOf(sentenceBounds.lastCharacterInside(spans.get(quote))) >= 0) {
      return true;
    }
    int next = quoteTokens[quote] + 1;
    return tokens.isKind(next, QuoteToken.Kind.COMMA) || tokens.isKind(next, QuoteToken.Kind.DASH);
  }

  List<Quote> quotes() {
    List<Quote> quotes = new ArrayList<>();
    int i = 0;
    while (i < spans.size()) {
      CpuTimeLimit.check();
      int last = i;
      while (last + 1 < spans.size() && continuesInNextParagraph(last)) {
        last++;
      }
      Attribution found = attributions[i] == null ? attributions[last] : attributions[i];
      SpeechClassifier.SpeechClass speechClass =
          classifier.classify(spans.get(i), spans.get(last), quoteTokens[i], found);
      if (speechClass.speech()) {
        Attribution attribution = found == null ? contextFinder.find(i) : found;
        attributions[i] = attribution;
        attributions[last] = attribution;
        quotes.add(toQuote(i, last, speechClass.kind(), attribution));
      }
      i = last + 1;
    }
    return quotes;
  }

  /** Whether a quote is not closed in its paragraph and continues in the next one. */
  private boolean continuesInNextParagraph(int i) {
    return !spans.get(i).isClosed()
        && quoteTokens[i + 1] == quoteTokens[i] + 2
        && tokens.isKind(quoteTokens[i] + 1, QuoteToken.Kind.PARAGRAPH_END);
  }

  private Quote toQuote(int first, int last, Quote.Kind kind, @Nullable Attribution attribution) {
    int start = offsets.toCodePointOffset(spans.get(first).start());
    int end = offsets.toCodePointOffset(spans.get(last).end());
    String words = quotedWords(spans.get(first), spans.get(last));
    if (attribution == null) {
      return new Quote(start, end, words, null, null, null, kind);
    }
    SpeakerPhrase speakerPhrase = attribution.speaker();
    Quote.Span span =
        new Quote.Span(
            offsets.toCodePointOffset(tokens.get(speakerPhrase.start()).start()),
            offsets.toCodePointOffset(tokens.get(speakerPhrase.end() - 1).end()));
    return new Quote(
        start,
        end,
        words,
        speakerResolver.resolve(speakerPhrase),
        span,
        cueText(attribution),
        kind);
  }

  /**
   * The words between the marks; those of speech marked by dashes lose the comma before the dash.
   */
  private String quotedWords(QuotedSpan first, QuotedSpan last) {
    String words = text.substring(first.contentStart(), last.contentEnd()).strip();
    boolean comma = !last.isClosed() && (words.endsWith(",") || words.endsWith("،"));
    return comma ? words.substring(0, words.length() - 1) : words;
  }

  private @Nullable String cueText(Attribution found) {
    return found.cueStart() < 0
        ? null
        : text.substring(
            tokens.get(found.cueStart()).start(), tokens.get(found.cueEnd() - 1).end());
  }
}
