package wirewatch.ingest.quote;

import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Quote;

/** Classifies quoted spans as direct speech, fragments of speech, or no speech. */
final class Speech {
  private static final int CLAUSE_WORDS = 4;
  private static final int PRONOUN_OBJECT = Cues.AUXILIARY;
  private static final int NOT_A_NOUN =
      Cues.PREPOSITION | Cues.CLAUSE | Cues.AUXILIARY | Cues.ADVERB | Cues.PRONOUN | Cues.RELATIVE;

  private final String text;
  private final TaggedTokens tokens;

  /** Whether a quoted span is speech, and of which kind. */
  record Verdict(boolean speech, Quote.Kind kind) {
    static final Verdict NONE = new Verdict(false, Quote.Kind.FRAGMENT);
  }

  Speech(String text, TaggedTokens tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /**
   * Classifies the words from an opening to a closing mark.
   *
   * @param at the quote's first token
   * @param attributed the attribution in its sentence; null if there is none
   */
  Verdict judge(Span first, Span last, int at, @Nullable Attribution attributed) {
    int words = words(first.from(), last.to());
    int begin = text.codePointAt(first.from());
    char end = text.charAt(last.to() - 1);
    boolean pointed = ",.?!…".indexOf(end) >= 0;
    boolean sentence = words > 1 && Character.isUpperCase(begin) && pointed;
    boolean near = attributed != null && adjacent(at, attributed);
    if ((titleCase(first) && words > 1 && !near) || named(first, words, pointed, at)) {
      return Verdict.NONE;
    }
    if (words >= CLAUSE_WORDS || (sentence && ".?!…".indexOf(end) >= 0)) {
      return new Verdict(true, Quote.Kind.DIRECT);
    }
    boolean speech = attributed != null && (near || !names(at));
    return new Verdict(speech, sentence ? Quote.Kind.DIRECT : Quote.Kind.FRAGMENT);
  }

  /** Whether only function words separate a quote from its cue or its speaker. */
  private boolean adjacent(int at, Attribution attribution) {
    int cue = attribution.cue();
    if (cue < 0) {
      return true;
    }
    if (cue > at) {
      return attribution.subject().from() <= at + 2 || cue <= at + 2;
    }
    for (int i = attribution.cueEnd(); i < at; i++) {
      boolean mark = !tokens.get(i).word();
      if (!mark && !tokens.is(i, Cues.DETERMINER | Cues.CLAUSE | PRONOUN_OBJECT)) {
        return false;
      }
    }
    return true;
  }

  /** Whether angle marks enclose a name, as in Russian: the party «Rodina». */
  private boolean named(Span span, int words, boolean pointed, int at) {
    boolean angle = "«„".indexOf(text.charAt(span.start())) >= 0;
    boolean introduced = at > 0 && tokens.get(at - 1).is(Token.Kind.COLON);
    return angle
        && words < CLAUSE_WORDS
        && !pointed
        && !introduced
        && Character.isUpperCase(text.codePointAt(span.from()))
        && !(tokens.get(at + 1).is(Token.Kind.COMMA) && span.start() == sentenceStart(at));
  }

  private int sentenceStart(int at) {
    boolean first =
        at == 0
            || tokens.get(at - 1).is(Token.Kind.BREAK)
            || tokens.get(at - 1).is(Token.Kind.STOP);
    return first ? tokens.get(at).start() : -1;
  }

  /** Whether the words only qualify a noun or name a thing: the "safety check" feature. */
  private boolean names(int at) {
    if (at == 0 || at + 1 >= tokens.size()) {
      return false;
    }
    Token before = tokens.get(at - 1);
    Token next = tokens.get(at + 1);
    boolean noun = next.word() && !tokens.is(at + 1, NOT_A_NOUN) && !tokens.verb(at + 1);
    boolean owned = before.word() && (tokens.is(at - 1, Cues.DETERMINER) || before.possessive());
    return noun && owned;
  }

  /** Whether every longer word begins with a capital letter, as in titles of works. */
  private boolean titleCase(Span span) {
    boolean start = true;
    boolean all = true;
    int i = span.from();
    while (i < span.to() && all) {
      int c = text.codePointAt(i);
      boolean letter = Character.isLetterOrDigit(c) || c == '\'' || c == '’';
      if (letter && start) {
        all = Character.isUpperCase(c) || small(i, span.to());
      }
      start = !letter;
      i += Character.charCount(c);
    }
    return all;
  }

  private boolean small(int at, int end) {
    int i = at;
    while (i < end && Character.isLetter(text.charAt(i))) {
      i++;
    }
    return i - at < CLAUSE_WORDS && i < end;
  }

  /** Counts words separated by blanks; two ideographs count as one word. */
  private int words(int from, int to) {
    int words = 0;
    int ideographs = 0;
    boolean inside = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean blank = Paragraphs.isBlank(c);
      words += !blank && !inside ? 1 : 0;
      ideographs += Character.isIdeographic(c) || (c >= '\u3040' && c < '\u3100') ? 1 : 0;
      inside = !blank;
    }
    return words + ideographs / 2;
  }
}
