package wirewatch.ingest.quote;

import org.jspecify.annotations.Nullable;
import wirewatch.ingest.quote.lexicon.SpeechLexicon;
import wirewatch.ingest.quote.token.QuoteToken;
import wirewatch.ingest.quote.token.SentenceBounds;
import wirewatch.ingest.quote.token.TaggedTokens;

/** Finds the speaker of a quote in the surrounding text if its sentence names none. */
final class ContextAttributionFinder {
  private static final int MAX_QUOTE_DISTANCE = 20;
  private static final int MAX_TOKEN_DISTANCE = 150;

  private final TaggedTokens tokens;
  private final SentenceBounds sentenceBounds;
  private final NounPhraseFinder nounPhrases;
  private final int[] quoteTokens;
  private final @Nullable Attribution[] attributions;

  ContextAttributionFinder(
      TaggedTokens tokens,
      SentenceBounds sentenceBounds,
      NounPhraseFinder nounPhraseFinder,
      QuoteAttributions quoteAttributions) {
    this.tokens = tokens;
    this.sentenceBounds = sentenceBounds;
    this.nounPhrases = nounPhraseFinder;
    this.quoteTokens = quoteAttributions.quoteTokens();
    this.attributions = quoteAttributions.attributions();
  }

  /** The token index of each quote, and its attribution if known. */
  @SuppressWarnings(
      "ArrayRecordComponent") // the array is filled during the analysis; never compared
  record QuoteAttributions(int[] quoteTokens, @Nullable Attribution[] attributions) {}

  /** Finds the attribution of quote {@code i} in the text around its sentence. */
  @Nullable Attribution find(int i) {
    int at = quoteTokens[i];
    int start = sentenceBounds.startOf(at);
    Attribution found = findInSameSentence(i);
    if (found == null && at > start + 1 && tokens.isKind(at - 1, QuoteToken.Kind.COLON)) {
      found = toAttribution(nounPhrases.findFirst(start, at));
    }
    if (found == null && start > 0 && isIntroducedByColon(start)) {
      found = findInSentence(lastTokenBefore(start));
    }
    if (found == null) {
      found = findInSameParagraph(i);
    }
    return found == null ? findInPrecedingText(i) : found;
  }

  private @Nullable Attribution findInSameSentence(int i) {
    int start = sentenceBounds.startOf(quoteTokens[i]);
    for (int k = i - 1; k >= Math.max(0, i - MAX_QUOTE_DISTANCE) && quoteTokens[k] >= start; k--) {
      if (attributions[k] != null) {
        return attributions[k];
      }
    }
    int end = sentenceBounds.endOf(quoteTokens[i]);
    for (int k = i + 1;
        k < Math.min(attributions.length, i + MAX_QUOTE_DISTANCE) && quoteTokens[k] < end;
        k++) {
      if (attributions[k] != null) {
        return attributions[k];
      }
    }
    return null;
  }

  /** The last token before {@code start} that does not end a paragraph. */
  private int lastTokenBefore(int start) {
    int i = start - 1;
    while (i > 0 && tokens.isKind(i, QuoteToken.Kind.PARAGRAPH_END)) {
      i--;
    }
    return i;
  }

  private boolean isIntroducedByColon(int start) {
    return tokens.isKind(lastTokenBefore(start), QuoteToken.Kind.COLON);
  }

  /** The subject of the last verb of speech in the sentence of token {@code at}. */
  private @Nullable Attribution findInSentence(int at) {
    int start = sentenceBounds.startOf(at);
    int end = sentenceBounds.endOf(at);
    for (int i = end - 1; i >= Math.max(start, end - MAX_TOKEN_DISTANCE); i--) {
      if (tokens.isSpeechVerb(i) && !tokens.hasFlag(i, SpeechLexicon.ROLE)) {
        SpeakerPhrase speakerPhrase = nounPhrases.findSubjectBefore(i, start);
        return speakerPhrase == null ? null : new Attribution(i, i + 1, speakerPhrase);
      }
    }
    return toAttribution(nounPhrases.findFirst(start, end));
  }

  private static @Nullable Attribution toAttribution(@Nullable SpeakerPhrase speakerPhrase) {
    return speakerPhrase == null ? null : new Attribution(-1, -1, speakerPhrase);
  }

  private @Nullable Attribution findInSameParagraph(int i) {
    int at = quoteTokens[i];
    if (i > 0 && !isParagraphEndBetween(quoteTokens[i - 1], at) && attributions[i - 1] != null) {
      return attributions[i - 1];
    }
    boolean opens =
        sentenceBounds.startOf(at) == 0
            || tokens.get(sentenceBounds.startOf(at) - 1).is(QuoteToken.Kind.PARAGRAPH_END);
    if (opens
        && i + 1 < attributions.length
        && !isParagraphEndBetween(at, quoteTokens[i + 1])
        && attributions[i + 1] != null) {
      return attributions[i + 1];
    }
    return opens ? null : findInSentence(sentenceBounds.startOf(at) - 1);
  }

  private boolean isParagraphEndBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.isKind(i, QuoteToken.Kind.PARAGRAPH_END)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Attribution findInPrecedingText(int i) {
    int last = lastTokenBefore(sentenceBounds.startOf(quoteTokens[i]));
    if (last <= 0) {
      return null;
    }
    if (i > 0 && sentenceBounds.startOf(quoteTokens[i - 1]) >= sentenceBounds.startOf(last)) {
      return attributions[i - 1];
    }
    Attribution found = findInSentence(last);
    return found == null && i > 0 ? attributions[i - 1] : found;
  }
}
