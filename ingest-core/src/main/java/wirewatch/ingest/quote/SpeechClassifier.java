package wirewatch.ingest.quote;

import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Quote;
import wirewatch.ingest.quote.lexicon.SpeechLexicon;
import wirewatch.ingest.quote.token.ParagraphRanges;
import wirewatch.ingest.quote.token.QuoteToken;
import wirewatch.ingest.quote.token.QuotedSpan;
import wirewatch.ingest.quote.token.TaggedTokens;

/** Classifies quoted spans as direct speech, fragments of speech, or no speech. */
final class SpeechClassifier {
  private static final int MIN_CLAUSE_WORDS = 4;
  private static final int PRONOUN_OBJECT = SpeechLexicon.AUXILIARY;
  private static final int NOT_A_NOUN =
      SpeechLexicon.PREPOSITION
          | SpeechLexicon.CONJUNCTION
          | SpeechLexicon.AUXILIARY
          | SpeechLexicon.ADVERB
          | SpeechLexicon.PRONOUN
          | SpeechLexicon.RELATIVE_PRONOUN;

  private final String text;
  private final TaggedTokens tokens;

  /** Whether a quoted span is speech, and of which kind. */
  record SpeechClass(boolean speech, Quote.Kind kind) {
    static final SpeechClass NOT_SPEECH = new SpeechClass(false, Quote.Kind.FRAGMENT);
  }

  SpeechClassifier(String text, TaggedTokens tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /**
   * Classifies the words from an opening to a closing mark.
   *
   * @param at the quote's first token
   * @param attributed the attribution in its sentence; null if there is none
   */
  SpeechClass classify(
      QuotedSpan first, QuotedSpan last, int at, @Nullable Attribution attributed) {
    int words = countWords(first.contentStart(), last.contentEnd());
    int begin = text.codePointAt(first.contentStart());
    char end = text.charAt(last.contentEnd() - 1);
    boolean pointed = ",.?!…".indexOf(end) >= 0;
    boolean sentence = words > 1 && Character.isUpperCase(begin) && pointed;
    boolean near = attributed != null && isAdjacent(at, attributed);
    if ((isTitleCase(first) && words > 1 && !near) || isQuotedName(first, words, pointed, at)) {
      return SpeechClass.NOT_SPEECH;
    }
    if (words >= MIN_CLAUSE_WORDS || (sentence && ".?!…".indexOf(end) >= 0)) {
      return new SpeechClass(true, Quote.Kind.DIRECT);
    }
    boolean speech = attributed != null && (near || !isNounModifier(at));
    return new SpeechClass(speech, sentence ? Quote.Kind.DIRECT : Quote.Kind.FRAGMENT);
  }

  /** Whether only function words separate a quote from its cue or its speaker. */
  private boolean isAdjacent(int at, Attribution attribution) {
    int cue = attribution.cueStart();
    if (cue < 0) {
      return true;
    }
    if (cue > at) {
      return attribution.speaker().start() <= at + 2 || cue <= at + 2;
    }
    for (int i = attribution.cueEnd(); i < at; i++) {
      boolean mark = !tokens.get(i).isWord();
      if (!mark
          && !tokens.hasFlag(
              i, SpeechLexicon.DETERMINER | SpeechLexicon.CONJUNCTION | PRONOUN_OBJECT)) {
        return false;
      }
    }
    return true;
  }

  /** Whether angle marks enclose a name, as in Russian: the party «Rodina». */
  private boolean isQuotedName(QuotedSpan quotedSpan, int words, boolean pointed, int at) {
    boolean angle = "«„".indexOf(text.charAt(quotedSpan.start())) >= 0;
    boolean introduced = at > 0 && tokens.get(at - 1).is(QuoteToken.Kind.COLON);
    return angle
        && words < MIN_CLAUSE_WORDS
        && !pointed
        && !introduced
        && Character.isUpperCase(text.codePointAt(quotedSpan.contentStart()))
        && !(tokens.get(at + 1).is(QuoteToken.Kind.COMMA)
            && quotedSpan.start() == sentenceStart(at));
  }

  private int sentenceStart(int at) {
    boolean first =
        at == 0
            || tokens.get(at - 1).is(QuoteToken.Kind.PARAGRAPH_END)
            || tokens.get(at - 1).is(QuoteToken.Kind.SENTENCE_END);
    return first ? tokens.get(at).start() : -1;
  }

  /** Whether the words only qualify a noun or name a thing: the "safety check" feature. */
  private boolean isNounModifier(int at) {
    if (at == 0 || at + 1 >= tokens.size()) {
      return false;
    }
    QuoteToken before = tokens.get(at - 1);
    QuoteToken next = tokens.get(at + 1);
    boolean noun =
        next.isWord() && !tokens.hasFlag(at + 1, NOT_A_NOUN) && !tokens.isSpeechVerb(at + 1);
    boolean owned =
        before.isWord()
            && (tokens.hasFlag(at - 1, SpeechLexicon.DETERMINER) || before.isPossessive());
    return noun && owned;
  }

  /** Whether every longer word begins with a capital letter, as in titles of works. */
  private boolean isTitleCase(QuotedSpan quotedSpan) {
    boolean start = true;
    boolean all = true;
    int i = quotedSpan.contentStart();
    while (i < quotedSpan.contentEnd() && all) {
      int c = text.codePointAt(i);
      boolean letter = Character.isLetterOrDigit(c) || c == '\'' || c == '’';
      if (letter && start) {
        all = Character.isUpperCase(c) || isShortWord(i, quotedSpan.contentEnd());
      }
      start = !letter;
      i += Character.charCount(c);
    }
    return all;
  }

  private boolean isShortWord(int at, int end) {
    int i = at;
    while (i < end && Character.isLetter(text.charAt(i))) {
      i++;
    }
    return i - at < MIN_CLAUSE_WORDS && i < end;
  }

  /** Counts words separated by blanks; two ideographs count as one word. */
  private int countWords(int from, int to) {
    int words = 0;
    int ideographs = 0;
    boolean inside = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean blank = ParagraphRanges.isBlank(c);
      words += !blank && !inside ? 1 : 0;
      ideographs += Character.isIdeographic(c) || (c >= '\u3040' && c < '\u3100') ? 1 : 0;
      inside = !blank;
    }
    return words + ideographs / 2;
  }
}
