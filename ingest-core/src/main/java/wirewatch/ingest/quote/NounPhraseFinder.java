package wirewatch.ingest.quote;

import org.jspecify.annotations.Nullable;
import wirewatch.ingest.quote.lexicon.SpeechLexicon;
import wirewatch.ingest.quote.token.QuoteToken;
import wirewatch.ingest.quote.token.TaggedTokens;

/** Finds the noun phrases around a verb of speech, by word lists and capital letters only. */
final class NounPhraseFinder {
  private static final int MAX_TOKENS = 16;
  private static final int MAX_SIGNATURE_TOKENS = 6;

  private final TaggedTokens tokens;

  NounPhraseFinder(TaggedTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Finds a name that fills the text from a dash to the end of the paragraph: {@code "…" — Jane
   * Roe}.
   */
  @Nullable SpeakerPhrase findSignature(int dash, int limit) {
    int end = dash + 1;
    while (end < limit && end - dash <= MAX_SIGNATURE_TOKENS && tokens.get(end).isWord()) {
      end++;
    }
    boolean closed = end == limit || !tokens.get(end).isWord();
    boolean named = end > dash + 1 && tokens.isNameLike(dash + 1) && tokens.isNameLike(end - 1);
    return closed && named ? new SpeakerPhrase(dash + 1, end) : null;
  }

  /** Finds the first noun phrase of a clause before {@code limit}, for subject-first languages. */
  @Nullable SpeakerPhrase findLeading(int low, int limit) {
    int from = limit;
    while (from > low && tokens.get(from - 1).isWord()) {
      from--;
    }
    while (from < limit
        && tokens.hasFlag(
            from, SpeechLexicon.PREPOSITION | SpeechLexicon.CONJUNCTION | SpeechLexicon.ADVERB)) {
      from++;
    }
    int to = from;
    while (to < limit
        && !tokens.hasFlag(
            to,
            SpeechLexicon.PREPOSITION
                | SpeechLexicon.CONJUNCTION
                | SpeechLexicon.ADVERB
                | SpeechLexicon.VERB)
        && !Character.isDigit(tokens.get(to).text().charAt(0))) {
      to++;
    }
    return to > from ? new SpeakerPhrase(from, to) : null;
  }

  /** Finds the noun phrase that begins at {@code from}. */
  @Nullable SpeakerPhrase findAfter(int from, int limit) {
    int start = skipAdverbs(from, limit);
    if (start >= limit || !tokens.get(start).isWord()) {
      return null;
    }
    if (tokens.isPronoun(start)) {
      return new SpeakerPhrase(start, start + 1);
    }
    if (tokens.hasFlag(
            start,
            SpeechLexicon.PREPOSITION | SpeechLexicon.CONJUNCTION | SpeechLexicon.RELATIVE_PRONOUN)
        && !tokens.hasFlag(start, SpeechLexicon.DETERMINER)) {
      return null;
    }
    int end = start;
    while (end < limit
        && end - start < MAX_TOKENS
        && tokens.get(end).isWord()
        && extendsForwardTo(start, end)) {
      end++;
    }
    return end > start ? new SpeakerPhrase(start, end) : null;
  }

  private boolean extendsForwardTo(int start, int i) {
    if (i == start || tokens.isNameLike(i)) {
      return true;
    }
    if (tokens.hasFlag(
            i, SpeechLexicon.RELATIVE_PRONOUN | SpeechLexicon.VERB | SpeechLexicon.AUXILIARY)
        && !tokens.hasFlag(i, SpeechLexicon.DETERMINER | SpeechLexicon.ROLE)) {
      return false;
    }
    return !tokens.hasFlag(i, SpeechLexicon.CONJUNCTION)
        || tokens.hasFlag(i, SpeechLexicon.DETERMINER);
  }

  private int skipAdverbs(int from, int limit) {
    int i = from;
    while (i < limit && tokens.hasFlag(i, SpeechLexicon.ADVERB) && !tokens.isNameLike(i)) {
      i++;
    }
    return i;
  }

  /** Finds the subject of the verb at {@code verb}, searching back to token {@code low}. */
  @Nullable SpeakerPhrase findSubjectBefore(int verb, int low) {
    int j = verb - 1;
    boolean infinitive = false;
    while (j >= low && tokens.isVerbModifier(j)) {
      infinitive |= tokens.get(j).lowerCase().equals("to");
      j--;
    }
    if (j < low) {
      return null;
    }
    if (infinitive || tokens.hasFlag(verb, SpeechLexicon.PARTICIPLE)) {
      return findGoverningSubject(j, low);
    }
    return tokens.isPronoun(j) ? new SpeakerPhrase(j, j + 1) : findSubjectClosedBy(j, low);
  }

  /** Finds the subject that ends with token {@code j}, the last one before its verb. */
  private @Nullable SpeakerPhrase findSubjectClosedBy(int j, int low) {
    if ((tokens.hasFlag(j, SpeechLexicon.RELATIVE_PRONOUN)
            && !tokens.hasFlag(j, SpeechLexicon.DETERMINER))
        || "that".equals(tokens.get(j).lowerCase())) {
      return findAntecedent(j, low);
    }
    if (tokens.isKind(j, QuoteToken.Kind.CLOSING_BRACKET)) {
      int name = skipParenthesis(j, low);
      return name < low ? null : findEndingAt(name, low);
    }
    boolean broken =
        !tokens.get(j).isWord()
            || tokens.hasFlag(j, SpeechLexicon.CONJUNCTION | SpeechLexicon.PREPOSITION);
    return broken ? findDistantSubject(j, low) : findEndingAt(j, low);
  }

  /** Finds the subject of the clause that governs a participle or an infinitive. */
  private @Nullable SpeakerPhrase findGoverningSubject(int j, int low) {
    for (int u = j; u >= low; u--) {
      if (tokens.isSpeechVerb(u)) {
        return findSubjectBefore(u, low);
      }
      if (tokens.isKind(u, QuoteToken.Kind.QUOTE)
          || tokens.isKind(u, QuoteToken.Kind.SENTENCE_END)) {
        break;
      }
    }
    return findFirst(low, j + 1);
  }

  private SpeakerPhrase findAntecedent(int who, int low) {
    int j = who - 1;
    while (j >= low && tokens.isKind(j, QuoteToken.Kind.COMMA)) {
      j--;
    }
    SpeakerPhrase antecedent = j >= low && tokens.get(j).isWord() ? findEndingAt(j, low) : null;
    return new SpeakerPhrase(antecedent == null ? who : antecedent.start(), who + 1);
  }

  private int skipParenthesis(int close, int low) {
    int j = close;
    while (j >= low && !tokens.isKind(j, QuoteToken.Kind.OPENING_BRACKET)) {
      j--;
    }
    return j - 1;
  }

  /** Finds a subject separated from its verb by a comma, a conjunction or a quote. */
  private @Nullable SpeakerPhrase findDistantSubject(int j, int low) {
    for (int u = j; u >= low; u--) {
      if (tokens.isSpeechVerb(u)) {
        SpeakerPhrase shared = findSubjectBefore(u, low);
        return shared == null ? findAfter(u + 1, j) : shared;
      }
      if (tokens.isKind(u, QuoteToken.Kind.QUOTE)
          || tokens.isKind(u, QuoteToken.Kind.SENTENCE_END)) {
        break;
      }
    }
    if (tokens.isKind(j, QuoteToken.Kind.COMMA) || tokens.isKind(j, QuoteToken.Kind.DASH)) {
      SpeakerPhrase apposed = findAppositionSubject(j, low);
      if (apposed != null) {
        return apposed;
      }
    }
    return findFirst(low, j);
  }

  private @Nullable SpeakerPhrase findAppositionSubject(int close, int low) {
    for (int p = close - 1; p > low; p--) {
      if (tokens.isKind(p, close < p ? QuoteToken.Kind.DASH : tokens.get(close).kind())) {
        int end =
            tokens.isKind(p - 1, QuoteToken.Kind.CLOSING_BRACKET)
                ? skipParenthesis(p - 1, low)
                : p - 1;
        boolean noun =
            end >= low
                && tokens.get(end).isWord()
                && !tokens.hasFlag(end, SpeechLexicon.NOT_A_NAME);
        return noun ? findEndingAt(end, low) : null;
      }
      if (tokens.isKind(p, QuoteToken.Kind.QUOTE)) {
        return null;
      }
    }
    return null;
  }

  /** Finds the first noun phrase of a clause, after an introduction such as {@code On Monday,}. */
  @Nullable SpeakerPhrase findFirst(int low, int limit) {
    int start = low;
    if (start < limit
        && tokens.hasFlag(start, SpeechLexicon.PREPOSITION | SpeechLexicon.CONJUNCTION)
        && !tokens.hasFlag(start, SpeechLexicon.DETERMINER)) {
      while (start < limit && !tokens.isKind(start, QuoteToken.Kind.COMMA)) {
        start++;
      }
      start++;
    }
    while (start < limit && !tokens.get(start).isWord()) {
      start++;
    }
    if (start >= limit) {
      return null;
    }
    SpeakerPhrase speakerPhrase = findAfter(start, limit);
    return speakerPhrase == null ? null : shortenToName(speakerPhrase);
  }

  /** Shortens a phrase to end with its first run of capitalised words. */
  private SpeakerPhrase shortenToName(SpeakerPhrase speakerPhrase) {
    int i = speakerPhrase.start();
    while (i < speakerPhrase.end() && !tokens.isNameLike(i)) {
      i++;
    }
    if (i == speakerPhrase.end()) {
      return new SpeakerPhrase(
          speakerPhrase.start(), Math.min(speakerPhrase.end(), speakerPhrase.start() + 4));
    }
    while (i + 1 < speakerPhrase.end()
        && (tokens.isNameLike(i + 1) || isNameParticle(i + 1, speakerPhrase.end()))) {
      i++;
    }
    return new SpeakerPhrase(speakerPhrase.start(), i + 1);
  }

  private boolean isNameParticle(int i, int limit) {
    return tokens.hasFlag(i, SpeechLexicon.NAME_PARTICLE)
        && i + 1 < limit
        && tokens.isNameLike(i + 1);
  }

  /** Returns the noun phrase that ends at {@code last}. */
  SpeakerPhrase findEndingAt(int last, int low) {
    int start = last;
    while (start > low && last - start < MAX_TOKENS && extendsBackTo(start - 1)) {
      start--;
    }
    return tokens.isNameLike(last) ? nameEndingAt(last, start) : nounEndingAt(last, start);
  }

  private boolean extendsBackTo(int i) {
    QuoteToken quoteToken = tokens.get(i);
    boolean clause =
        tokens.hasFlag(i, SpeechLexicon.CONJUNCTION | SpeechLexicon.RELATIVE_PRONOUN)
            && !tokens.hasFlag(i, SpeechLexicon.DETERMINER | SpeechLexicon.PREPOSITION);
    return quoteToken.isWord()
        && !clause
        && (!tokens.isSpeechVerb(i)
            || tokens.hasFlag(i, SpeechLexicon.ROLE)
            || quoteToken.isCapitalised());
  }

  private SpeakerPhrase nameEndingAt(int last, int low) {
    int name = last;
    while (name > low && (tokens.isNameLike(name - 1) || isNameParticle(name - 1, last + 1))) {
      name--;
    }
    int start = name;
    while (start > low && isModifier(start - 1)) {
      start--;
    }
    if (start > low && tokens.hasFlag(start - 1, SpeechLexicon.DETERMINER)) {
      start--;
    }
    if (start == name && start > low && tokens.hasFlag(start - 1, SpeechLexicon.PREPOSITION)) {
      int noun = modifiedPhraseStart(start - 1, low);
      return noun < 0 ? new SpeakerPhrase(start, last + 1) : new SpeakerPhrase(noun, last + 1);
    }
    return new SpeakerPhrase(start, last + 1);
  }

  private boolean isModifier(int i) {
    return !tokens.hasFlag(
            i,
            SpeechLexicon.PREPOSITION
                | SpeechLexicon.DETERMINER
                | SpeechLexicon.CONJUNCTION
                | SpeechLexicon.AUXILIARY
                | SpeechLexicon.VERB)
        || tokens.hasFlag(i, SpeechLexicon.TITLE | SpeechLexicon.ROLE);
  }

  /** The start of the noun phrase before a preposition, as in "a spokesman for Acme", or -1. */
  private int modifiedPhraseStart(int preposition, int low) {
    int i = preposition - 1;
    if (i < low || !tokens.get(i).isWord() || tokens.hasFlag(i, SpeechLexicon.PREPOSITION)) {
      return -1;
    }
    boolean role = tokens.hasFlag(i, SpeechLexicon.ROLE | SpeechLexicon.TITLE);
    while (i > low && !tokens.hasFlag(i, SpeechLexicon.DETERMINER) && isModifier(i - 1)) {
      i--;
    }
    boolean determined =
        tokens.hasFlag(i, SpeechLexicon.DETERMINER)
            || (i > low && tokens.hasFlag(i - 1, SpeechLexicon.DETERMINER));
    if (!role && !determined) {
      return -1;
    }
    return i > low && tokens.hasFlag(i - 1, SpeechLexicon.DETERMINER) ? i - 1 : i;
  }

  private SpeakerPhrase nounEndingAt(int last, int low) {
    int start = last;
    while (start > low
        && !tokens.hasFlag(start, SpeechLexicon.DETERMINER)
        && !tokens.hasFlag(start - 1, SpeechLexicon.PREPOSITION)) {
      start--;
    }
    if (start > low && tokens.hasFlag(start - 1, SpeechLexicon.PREPOSITION)) {
      int noun = modifiedPhraseStart(start - 1, low);
      return new SpeakerPhrase(noun < 0 ? start : noun, last + 1);
    }
    return new SpeakerPhrase(start, last + 1);
  }
}
