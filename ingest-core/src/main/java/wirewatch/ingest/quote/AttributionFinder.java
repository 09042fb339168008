package wirewatch.ingest.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.quote.lexicon.SpeechLexicon;
import wirewatch.ingest.quote.token.QuoteToken;
import wirewatch.ingest.quote.token.TaggedTokens;

/** Finds the verb of speech and the speaker of one quote in the sentence around it. */
final class AttributionFinder {
  private static final int MAX_VERB_DISTANCE = 30;
  private static final int MAX_DISTANCE = 150;

  private final TaggedTokens tokens;
  private final NounPhraseFinder nounPhrases;

  AttributionFinder(TaggedTokens tokens, NounPhraseFinder nounPhraseFinder) {
    this.tokens = tokens;
    this.nounPhrases = nounPhraseFinder;
  }

  /**
   * Finds the attribution of a quote in its sentence; null if there is none.
   *
   * @param at the quote's token
   * @param start first token of its sentence
   * @param end the token after the sentence
   * @param strong whether the quote ends in a way that an attribution usually follows
   */
  @Nullable Attribution find(int at, int start, int end, boolean strong) {
    Attribution right = findAfterQuote(at, start, end);
    if (right != null && strong) {
      return right;
    }
    Attribution left = findBeforeQuote(at, start);
    if (left != null) {
      return left;
    }
    return right == null ? findAtSentenceEnd(at, end) : right;
  }

  private @Nullable Attribution findAfterQuote(int at, int start, int end) {
    int r = at + 1;
    while (r < end
        && (tokens.isKind(r, QuoteToken.Kind.COMMA) || tokens.isKind(r, QuoteToken.Kind.DASH))) {
      r++;
    }
    int limit = clauseEnd(r, end);
    if (r >= limit) {
      return null;
    }
    int phrase = attributionPhraseEnd(r, limit);
    if (phrase > 0) {
      return toAttribution(r, phrase, nounPhrases.findAfter(phrase, limit));
    }
    return findByVerb(r, start, limit);
  }

  private @Nullable Attribution findByVerb(int r, int start, int limit) {
    int first = r;
    while (first < limit && tokens.hasFlag(first, SpeechLexicon.AUXILIARY | SpeechLexicon.ADVERB)) {
      first++;
    }
    if (first < limit
        && tokens.hasFlag(first, SpeechLexicon.PARTICIPLE)
        && tokens.isSpeechVerb(first)) {
      return null;
    }
    if (first < limit && tokens.isSpeechVerb(first)) {
      SpeakerPhrase inverted = invertedSubject(first, limit);
      return toAttribution(
          first,
          first + 1,
          inverted == null ? nounPhrases.findSubjectBefore(first, start) : inverted);
    }
    int verb = findVerb(r, limit);
    if (verb < 0 && tokens.isKind(r - 1, QuoteToken.Kind.DASH)) {
      return toAttribution(-1, -1, nounPhrases.findSignature(r - 1, limit));
    }
    return verb < 0 ? null : toAttribution(verb, verb + 1, findSubject(verb, r, verb + 1));
  }

  private @Nullable SpeakerPhrase invertedSubject(int verb, int limit) {
    if (tokens.isPronoun(verb)) {
      return new SpeakerPhrase(verb, verb + 1);
    }
    int from = verb + 1;
    while (from < limit && tokens.hasFlag(from, SpeechLexicon.AUXILIARY)) {
      from++;
    }
    return from < limit ? nounPhrases.findAfter(from, limit) : null;
  }

  private int clauseEnd(int from, int end) {
    for (int i = from; i < end; i++) {
      if (tokens.isKind(i, QuoteToken.Kind.QUOTE)
          || tokens.isKind(i, QuoteToken.Kind.PARAGRAPH_END)
          || tokens.isKind(i, QuoteToken.Kind.SENTENCE_END)) {
        return i;
      }
    }
    return end;
  }

  private int findVerb(int from, int limit) {
    for (int i = from; i < Math.min(limit, from + MAX_VERB_DISTANCE); i++) {
      if (tokens.isSpeechVerb(i) && !tokens.hasFlag(i, SpeechLexicon.ROLE | SpeechLexicon.TITLE)) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable Attribution findBeforeQuote(int at, int start) {
    for (int i = at - 1; i >= Math.max(start, at - MAX_DISTANCE); i--) {
      int phrase = attributionPhraseEnd(i, at);
      if (phrase > 0) {
        return toAttribution(i, phrase, nounPhrases.findAfter(phrase, at));
      }
      if (tokens.isSpeechVerb(i) && !tokens.hasFlag(i, SpeechLexicon.ROLE)) {
        SpeakerPhrase speakerPhrase = findSubject(i, start, at);
        if (speakerPhrase != null) {
          return preferOuterVerb(i, speakerPhrase, start);
        }
      }
    }
    return null;
  }

  /** {@code Roe said she believes "…"}: the outer verb names the speaker. */
  private Attribution preferOuterVerb(int verb, SpeakerPhrase speakerPhrase, int start) {
    int before = speakerPhrase.start() - 1;
    if (before >= start && tokens.get(before).lowerCase().equals("that")) {
      before--;
    }
    boolean within =
        tokens.isPronoun(speakerPhrase.start()) && before > start && tokens.isSpeechVerb(before);
    SpeakerPhrase outer = within ? nounPhrases.findSubjectBefore(before, start) : null;
    return outer == null
        ? new Attribution(verb, verb + 1, speakerPhrase)
        : new Attribution(before, before + 1, outer);
  }

  private @Nullable SpeakerPhrase findSubject(int verb, int start, int at) {
    if (tokens.lexicon().wordOrder() == SpeechLexicon.WordOrder.SUBJECT_FIRST) {
      return nounPhrases.findLeading(start, verb);
    }
    boolean verbFirst = tokens.lexicon().wordOrder() == SpeechLexicon.WordOrder.VERB_SUBJECT;
    SpeakerPhrase inverted = verbFirst ? nounPhrases.findAfter(verb + 1, at) : null;
    SpeakerPhrase speakerPhrase =
        inverted == null ? nounPhrases.findSubjectBefore(verb, start) : inverted;
    return speakerPhrase == null ? nounPhrases.findAfter(verb + 1, at) : speakerPhrase;
  }

  /** Finds a subject and verb at the end of the sentence: {@code is "proud" to serve, she said.} */
  private @Nullable Attribution findAtSentenceEnd(int at, int end) {
    int comma = -1;
    for (int i = at + 1; i < Math.min(end, at + MAX_DISTANCE); i++) {
      if (tokens.isKind(i, QuoteToken.Kind.COMMA)) {
        comma = i;
      } else if (comma > 0 && tokens.isSpeechVerb(i)) {
        return toAttribution(i, i + 1, nounPhrases.findSubjectBefore(i, comma + 1));
      } else if (attributionPhraseEnd(i, end) > 0) {
        return toAttribution(
            i,
            attributionPhraseEnd(i, end),
            nounPhrases.findAfter(attributionPhraseEnd(i, end), end));
      }
    }
    return null;
  }

  private static @Nullable Attribution toAttribution(
      int cue, int end, @Nullable SpeakerPhrase speakerPhrase) {
    return speakerPhrase == null ? null : new Attribution(cue, end, speakerPhrase);
  }

  /** The token after a phrase such as {@code according to} that begins at {@code at}, or 0. */
  private int attributionPhraseEnd(int at, int limit) {
    for (List<String> phrase : tokens.lexicon().attributionPhrases()) {
      int n = phrase.size();
      boolean same = at + n <= limit;
      for (int i = 0; same && i < n; i++) {
        same = tokens.get(at + i).lowerCase().equals(phrase.get(i));
      }
      if (same) {
        return at + n;
      }
    }
    return 0;
  }
}
