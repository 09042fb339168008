package wirewatch.ingest.quote;

import org.jspecify.annotations.Nullable;

/** Finds the noun phrases around a verb of speech, by word lists and capital letters only. */
final class Phrases {
  private static final int LONGEST = 16;
  private static final int LONGEST_SIGNATURE = 6;

  private final TaggedTokens tokens;

  Phrases(TaggedTokens tokens) {
    this.tokens = tokens;
  }

  /** Finds a name that fills the text from a dash to the end of the paragraph: {@code "…" — Jane Roe}. */
  @Nullable Subject signature(int dash, int limit) {
    int end = dash + 1;
    while (end < limit && end - dash <= LONGEST_SIGNATURE && tokens.get(end).word()) {
      end++;
    }
    boolean closed = end == limit || !tokens.get(end).word();
    boolean named = end > dash + 1 && tokens.capital(dash + 1) && tokens.capital(end - 1);
    return closed && named ? new Subject(dash + 1, end) : null;
  }

  /** Finds the first noun phrase of a clause before {@code limit}, for subject-first languages. */
  @Nullable Subject leading(int low, int limit) {
    int from = limit;
    while (from > low && tokens.get(from - 1).word()) {
      from--;
    }
    while (from < limit && tokens.is(from, Cues.PREPOSITION | Cues.CLAUSE | Cues.ADVERB)) {
      from++;
    }
    int to = from;
    while (to < limit
        && !tokens.is(to, Cues.PREPOSITION | Cues.CLAUSE | Cues.ADVERB | Cues.VERB)
        && !Character.isDigit(tokens.get(to).text().charAt(0))) {
      to++;
    }
    return to > from ? new Subject(from, to) : null;
  }

  /** Finds the noun phrase that begins at {@code from}. */
  @Nullable Subject after(int from, int limit) {
    int start = skipSmall(from, limit);
    if (start >= limit || !tokens.get(start).word()) {
      return null;
    }
    if (tokens.pronoun(start)) {
      return new Subject(start, start + 1);
    }
    if (tokens.is(start, Cues.PREPOSITION | Cues.CLAUSE | Cues.RELATIVE)
        && !tokens.is(start, Cues.DETERMINER)) {
      return null;
    }
    int end = start;
    while (end < limit && end - start < LONGEST && tokens.get(end).word() && goesOn(start, end)) {
      end++;
    }
    return end > start ? new Subject(start, end) : null;
  }

  private boolean goesOn(int start, int i) {
    if (i == start || tokens.capital(i)) {
      return true;
    }
    if (tokens.is(i, Cues.RELATIVE | Cues.VERB | Cues.AUXILIARY)
        && !tokens.is(i, Cues.DETERMINER | Cues.ROLE)) {
      return false;
    }
    return !tokens.is(i, Cues.CLAUSE) || tokens.is(i, Cues.DETERMINER);
  }

  private int skipSmall(int from, int limit) {
    int i = from;
    while (i < limit && tokens.is(i, Cues.ADVERB) && !tokens.capital(i)) {
      i++;
    }
    return i;
  }

  /** Finds the subject of the verb at {@code verb}, searching back to token {@code low}. */
  @Nullable Subject before(int verb, int low) {
    int j = verb - 1;
    boolean infinitive = false;
    while (j >= low && tokens.small(j)) {
      infinitive |= tokens.get(j).lower().equals("to");
      j--;
    }
    if (j < low) {
      return null;
    }
    if (infinitive || tokens.is(verb, Cues.PARTICIPLE)) {
      return governing(j, low);
    }
    return tokens.pronoun(j) ? new Subject(j, j + 1) : closing(j, low);
  }

  /** Finds the subject that ends with token {@code j}, the last one before its verb. */
  private @Nullable Subject closing(int j, int low) {
    if ((tokens.is(j, Cues.RELATIVE) && !tokens.is(j, Cues.DETERMINER))
        || "that".equals(tokens.get(j).lower())) {
      return relative(j, low);
    }
    if (tokens.kind(j, Token.Kind.CLOSE)) {
      int name = skipParenthesis(j, low);
      return name < low ? null : ending(name, low);
    }
    boolean broken = !tokens.get(j).word() || tokens.is(j, Cues.CLAUSE | Cues.PREPOSITION);
    return broken ? behind(j, low) : ending(j, low);
  }

  /** Finds the subject of the clause that governs a participle or an infinitive. */
  private @Nullable Subject governing(int j, int low) {
    for (int u = j; u >= low; u--) {
      if (tokens.verb(u)) {
        return before(u, low);
      }
      if (tokens.kind(u, Token.Kind.QUOTE) || tokens.kind(u, Token.Kind.STOP)) {
        break;
      }
    }
    return first(low, j + 1);
  }

  private Subject relative(int who, int low) {
    int j = who - 1;
    while (j >= low && tokens.kind(j, Token.Kind.COMMA)) {
      j--;
    }
    Subject antecedent = j >= low && tokens.get(j).word() ? ending(j, low) : null;
    return new Subject(antecedent == null ? who : antecedent.from(), who + 1);
  }

  private int skipParenthesis(int close, int low) {
    int j = close;
    while (j >= low && !tokens.kind(j, Token.Kind.OPEN)) {
      j--;
    }
    return j - 1;
  }

  /** Finds a subject separated from its verb by a comma, a conjunction or a quote. */
  private @Nullable Subject behind(int j, int low) {
    for (int u = j; u >= low; u--) {
      if (tokens.verb(u)) {
        Subject shared = before(u, low);
        return shared == null ? after(u + 1, j) : shared;
      }
      if (tokens.kind(u, Token.Kind.QUOTE) || tokens.kind(u, Token.Kind.STOP)) {
        break;
      }
    }
    if (tokens.kind(j, Token.Kind.COMMA) || tokens.kind(j, Token.Kind.DASH)) {
      Subject apposed = apposed(j, low);
      if (apposed != null) {
        return apposed;
      }
    }
    return first(low, j);
  }

  private @Nullable Subject apposed(int close, int low) {
    for (int p = close - 1; p > low; p--) {
      if (tokens.kind(p, close < p ? Token.Kind.DASH : tokens.get(close).kind())) {
        int end = tokens.kind(p - 1, Token.Kind.CLOSE) ? skipParenthesis(p - 1, low) : p - 1;
        boolean noun = end >= low && tokens.get(end).word() && !tokens.is(end, Cues.NOT_A_NAME);
        return noun ? ending(end, low) : null;
      }
      if (tokens.kind(p, Token.Kind.QUOTE)) {
        return null;
      }
    }
    return null;
  }

  /** Finds the first noun phrase of a clause, after an introduction such as {@code On Monday,}. */
  @Nullable Subject first(int low, int limit) {
    int start = low;
    if (start < limit
        && tokens.is(start, Cues.PREPOSITION | Cues.CLAUSE)
        && !tokens.is(start, Cues.DETERMINER)) {
      while (start < limit && !tokens.kind(start, Token.Kind.COMMA)) {
        start++;
      }
      start++;
    }
    while (start < limit && !tokens.get(start).word()) {
      start++;
    }
    if (start >= limit) {
      return null;
    }
    Subject subject = after(start, limit);
    return subject == null ? null : shortened(subject);
  }

  /** Shortens a phrase to end with its first run of capitalised words. */
  private Subject shortened(Subject subject) {
    int i = subject.from();
    while (i < subject.to() && !tokens.capital(i)) {
      i++;
    }
    if (i == subject.to()) {
      return new Subject(subject.from(), Math.min(subject.to(), subject.from() + 4));
    }
    while (i + 1 < subject.to() && (tokens.capital(i + 1) || joins(i + 1, subject.to()))) {
      i++;
    }
    return new Subject(subject.from(), i + 1);
  }

  private boolean joins(int i, int limit) {
    return tokens.is(i, Cues.JOINER) && i + 1 < limit && tokens.capital(i + 1);
  }

  /** Returns the noun phrase that ends at {@code last}. */
  Subject ending(int last, int low) {
    int start = last;
    while (start > low && last - start < LONGEST && continues(start - 1)) {
      start--;
    }
    return tokens.capital(last) ? endingInName(last, start) : endingInNoun(last, start);
  }

  private boolean continues(int i) {
    Token token = tokens.get(i);
    boolean clause =
        tokens.is(i, Cues.CLAUSE | Cues.RELATIVE)
            && !tokens.is(i, Cues.DETERMINER | Cues.PREPOSITION);
    return token.word()
        && !clause
        && (!tokens.verb(i) || tokens.is(i, Cues.ROLE) || token.capital());
  }

  private Subject endingInName(int last, int low) {
    int name = last;
    while (name > low && (tokens.capital(name - 1) || joins(name - 1, last + 1))) {
      name--;
    }
    int start = name;
    while (start > low && modifier(start - 1)) {
      start--;
    }
    if (start > low && tokens.is(start - 1, Cues.DETERMINER)) {
      start--;
    }
    if (start == name && start > low && tokens.is(start - 1, Cues.PREPOSITION)) {
      int noun = described(start - 1, low);
      return noun < 0 ? new Subject(start, last + 1) : new Subject(noun, last + 1);
    }
    return new Subject(start, last + 1);
  }

  private boolean modifier(int i) {
    return !tokens.is(
            i, Cues.PREPOSITION | Cues.DETERMINER | Cues.CLAUSE | Cues.AUXILIARY | Cues.VERB)
        || tokens.is(i, Cues.TITLE | Cues.ROLE);
  }

  /** The start of the noun phrase before a preposition, as in "a spokesman for Acme", or -1. */
  private int described(int preposition, int low) {
    int i = preposition - 1;
    if (i < low || !tokens.get(i).word() || tokens.is(i, Cues.PREPOSITION)) {
      return -1;
    }
    boolean role = tokens.is(i, Cues.ROLE | Cues.TITLE);
    while (i > low && !tokens.is(i, Cues.DETERMINER) && modifier(i - 1)) {
      i--;
    }
    boolean determined =
        tokens.is(i, Cues.DETERMINER) || (i > low && tokens.is(i - 1, Cues.DETERMINER));
    if (!role && !determined) {
      return -1;
    }
    return i > low && tokens.is(i - 1, Cues.DETERMINER) ? i - 1 : i;
  }

  private Subject endingInNoun(int last, int low) {
    int start = last;
    while (start > low
        && !tokens.is(start, Cues.DETERMINER)
        && !tokens.is(start - 1, Cues.PREPOSITION)) {
      start--;
    }
    if (start > low && tokens.is(start - 1, Cues.PREPOSITION)) {
      int noun = described(start - 1, low);
      return new Subject(noun < 0 ? start : noun, last + 1);
    }
    return new Subject(start, last + 1);
  }
}
