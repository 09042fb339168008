package wirewatch.ingest.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Quote;

/** Tells speech from fragments, and both from marks that are not speech. */
final class Speech {
  private static final int CLAUSE_WORDS = 4;
  private static final int PRONOUN_OBJECT = Cues.AUXILIARY;
  private static final int NOT_A_NOUN =
      Cues.PREPOSITION | Cues.CLAUSE | Cues.AUXILIARY | Cues.ADVERB | Cues.PRONOUN | Cues.RELATIVE;

  private final String text;
  private final List<Token> tokens;
  private final Phrases phrases;

  /** Whether marks are speech, and of which kind. */
  record Verdict(boolean speech, Quote.Kind kind) {
    static final Verdict NONE = new Verdict(false, Quote.Kind.FRAGMENT);
  }

  Speech(String text, List<Token> tokens, Phrases phrases) {
    this.text = text;
    this.tokens = tokens;
    this.phrases = phrases;
  }

  /**
   * Judges the words from one opening to one closing mark.
   *
   * @param at the quote's first token
   * @param attributed whether its sentence names a speaker
   */
  Verdict judge(Span first, Span last, int at, @Nullable Attribution attributed) {
    int words = words(first.from(), last.to());
    int begin = text.codePointAt(first.from());
    char end = text.charAt(last.to() - 1);
    boolean pointed = ",.?!…".indexOf(end) >= 0;
    boolean sentence = words > 1 && Character.isUpperCase(begin) && pointed;
    boolean near = attributed != null && adjacent(at, attributed);
    if (titleCase(first) && words > 1 && !near) {
      return Verdict.NONE;
    }
    if (words >= CLAUSE_WORDS || sentence && ".?!…".indexOf(end) >= 0) {
      return new Verdict(true, Quote.Kind.DIRECT);
    }
    boolean speech = attributed != null && (near || !names(at));
    return new Verdict(speech, sentence ? Quote.Kind.DIRECT : Quote.Kind.FRAGMENT);
  }

  /** Whether nothing but small words stands between a quote and its cue or its speaker. */
  private boolean adjacent(int at, Attribution attribution) {
    int cue = attribution.cue();
    if (cue > at) {
      return attribution.subject().from() <= at + 2 || cue <= at + 2;
    }
    for (int i = cue + 1; i < at; i++) {
      boolean mark = !tokens.get(i).word();
      if (!mark && !phrases.is(i, Cues.DETERMINER | Cues.CLAUSE | PRONOUN_OBJECT)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the words only qualify a noun or name a thing: the "safety check" feature. */
  private boolean names(int at) {
    if (at == 0 || at + 1 >= tokens.size()) {
      return false;
    }
    Token before = tokens.get(at - 1);
    Token next = tokens.get(at + 1);
    boolean noun = next.word() && !phrases.is(at + 1, NOT_A_NOUN) && !phrases.verb(at + 1);
    boolean owned = before.word() && (phrases.is(at - 1, Cues.DETERMINER) || before.possessive());
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

  private int words(int from, int to) {
    int words = 0;
    boolean inside = false;
    for (int i = from; i < to; i++) {
      boolean blank = Paragraphs.isBlank(text.charAt(i));
      words += !blank && !inside ? 1 : 0;
      inside = !blank;
    }
    return words;
  }
}
