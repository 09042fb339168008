package wirewatch.ingest.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the noun phrases around a verb of speech, by word lists and capital letters alone. */
final class Phrases {
  private static final int LONGEST = 16;
  private static final int LONGEST_SIGNATURE = 6;

  private final List<Token> tokens;
  private final int[] flags;
  private final Cues cues;

  Phrases(List<Token> tokens, Cues cues) {
    this.tokens = tokens;
    this.cues = cues;
    this.flags = new int[tokens.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = tokens.get(i).word() ? cues.flags(tokens.get(i).lower()) : 0;
    }
  }

  boolean is(int i, int flag) {
    return (flags[i] & flag) != 0;
  }

  /** Whether a word is a verb of speech here: not a name, and no noun that looks like one. */
  boolean verb(int i) {
    if (!is(i, Cues.VERB) || (tokens.get(i).capital() && !opensInverted(i))) {
      return false;
    }
    if (i == 0 || !tokens.get(i - 1).word()) {
      return true;
    }
    boolean owned =
        tokens.get(i - 1).lower().endsWith("'s") || tokens.get(i - 1).lower().endsWith("s'");
    boolean determined = is(i - 1, Cues.DETERMINER) && !is(i - 1, Cues.RELATIVE | Cues.PRONOUN);
    boolean plural = is(i - 1, Cues.PREPOSITION) && tokens.get(i).lower().endsWith("s");
    return !owned && !plural && !(determined && cues.articles());
  }

  boolean definite(int i) {
    return cues.definite(tokens.get(i).lower());
  }

  /** Said Roe: "…" */
  private boolean opensInverted(int i) {
    boolean opens = i == 0 || !tokens.get(i - 1).word();
    return opens && i + 1 < flags.length && tokens.get(i + 1).capital();
  }

  int gender(int i) {
    return flags[i] & (Cues.MALE | Cues.FEMALE);
  }

  boolean pronoun(int i) {
    return is(i, Cues.PRONOUN) && !is(i, Cues.TITLE | Cues.ROLE);
  }

  private boolean kind(int i, Token.Kind kind) {
    return tokens.get(i).is(kind);
  }

  /** Whether a word looks like a name: by its capital or, in scripts without, by no list. */
  boolean capital(int i) {
    Token token = tokens.get(i);
    return token.capital() || (token.caseless() && flags[i] == 0);
  }

  /** A name that fills the text from a dash to the paragraph's end: {@code "…" — Jane Roe}. */
  @Nullable Subject signature(int dash, int limit) {
    int end = dash + 1;
    while (end < limit && end - dash <= LONGEST_SIGNATURE && tokens.get(end).word()) {
      end++;
    }
    boolean closed = end == limit || !tokens.get(end).word();
    boolean named = end > dash + 1 && capital(dash + 1) && capital(end - 1);
    return closed && named ? new Subject(dash + 1, end) : null;
  }

  /** The noun phrase that a clause before {@code limit} begins with, where subjects come first. */
  @Nullable Subject leading(int low, int limit) {
    int from = limit;
    while (from > low && tokens.get(from - 1).word()) {
      from--;
    }
    while (from < limit && is(from, Cues.PREPOSITION | Cues.CLAUSE | Cues.ADVERB)) {
      from++;
    }
    int to = from;
    while (to < limit
        && !is(to, Cues.PREPOSITION | Cues.CLAUSE | Cues.ADVERB | Cues.VERB)
        && !Character.isDigit(tokens.get(to).text().charAt(0))) {
      to++;
    }
    return to > from ? new Subject(from, to) : null;
  }

  /** The noun phrase that begins at {@code from}. */
  @Nullable Subject after(int from, int limit) {
    int start = skipSmall(from, limit);
    if (start >= limit || !tokens.get(start).word()) {
      return null;
    }
    if (pronoun(start)) {
      return new Subject(start, start + 1);
    }
    if (is(start, Cues.PREPOSITION | Cues.CLAUSE | Cues.RELATIVE) && !is(start, Cues.DETERMINER)) {
      return null;
    }
    int end = start;
    while (end < limit && end - start < LONGEST && tokens.get(end).word() && goesOn(start, end)) {
      end++;
    }
    return end > start ? new Subject(start, end) : null;
  }

  private boolean goesOn(int start, int i) {
    if (i == start || capital(i)) {
      return true;
    }
    if (is(i, Cues.RELATIVE | Cues.VERB | Cues.AUXILIARY) && !is(i, Cues.DETERMINER | Cues.ROLE)) {
      return false;
    }
    return !is(i, Cues.CLAUSE) || is(i, Cues.DETERMINER);
  }

  private int skipSmall(int from, int limit) {
    int i = from;
    while (i < limit && is(i, Cues.ADVERB) && !capital(i)) {
      i++;
    }
    return i;
  }

  /** The subject of the verb at {@code verb}, looked for down to token {@code low}. */
  @Nullable Subject before(int verb, int low) {
    int j = verb - 1;
    boolean infinitive = false;
    while (j >= low && small(j)) {
      infinitive |= tokens.get(j).lower().equals("to");
      j--;
    }
    if (j < low) {
      return null;
    }
    if (infinitive || is(verb, Cues.PARTICIPLE)) {
      return governing(j, low);
    }
    if (pronoun(j)) {
      return new Subject(j, j + 1);
    }
    if ((is(j, Cues.RELATIVE) && !is(j, Cues.DETERMINER)) || "that".equals(tokens.get(j).lower())) {
      return relative(j, low);
    }
    if (kind(j, Token.Kind.CLOSE)) {
      j = skipParenthesis(j, low);
      return j < low ? null : ending(j, low);
    }
    boolean broken = !tokens.get(j).word() || is(j, Cues.CLAUSE | Cues.PREPOSITION);
    return broken ? behind(j, low) : ending(j, low);
  }

  /** Words that stand between a subject and its verb: auxiliaries, adverbs, days. */
  private boolean small(int i) {
    boolean day = is(i, Cues.TIME) && !is(i, Cues.ROLE | Cues.TITLE);
    return day || (is(i, Cues.AUXILIARY | Cues.ADVERB) && !capital(i));
  }

  /** The subject of the clause that a participle or an infinitive belongs to. */
  private @Nullable Subject governing(int j, int low) {
    for (int u = j; u >= low; u--) {
      if (verb(u)) {
        return before(u, low);
      }
      if (kind(u, Token.Kind.QUOTE) || kind(u, Token.Kind.STOP)) {
        break;
      }
    }
    return first(low, j + 1);
  }

  private Subject relative(int who, int low) {
    int j = who - 1;
    while (j >= low && kind(j, Token.Kind.COMMA)) {
      j--;
    }
    Subject antecedent = j >= low && tokens.get(j).word() ? ending(j, low) : null;
    return new Subject(antecedent == null ? who : antecedent.from(), who + 1);
  }

  private int skipParenthesis(int close, int low) {
    int j = close;
    while (j >= low && !kind(j, Token.Kind.OPEN)) {
      j--;
    }
    return j - 1;
  }

  /** The subject where a comma, a conjunction or a quote stands between it and its verb. */
  private @Nullable Subject behind(int j, int low) {
    for (int u = j; u >= low; u--) {
      if (verb(u)) {
        Subject shared = before(u, low);
        return shared == null ? after(u + 1, j) : shared;
      }
      if (kind(u, Token.Kind.QUOTE) || kind(u, Token.Kind.STOP)) {
        break;
      }
    }
    if (kind(j, Token.Kind.COMMA) || kind(j, Token.Kind.DASH)) {
      Subject apposed = apposed(j, low);
      if (apposed != null) {
        return apposed;
      }
    }
    return first(low, j);
  }

  private @Nullable Subject apposed(int close, int low) {
    for (int p = close - 1; p > low; p--) {
      if (kind(p, close < p ? Token.Kind.DASH : tokens.get(close).kind())) {
        int end = kind(p - 1, Token.Kind.CLOSE) ? skipParenthesis(p - 1, low) : p - 1;
        boolean noun = end >= low && tokens.get(end).word() && !is(end, Cues.NOT_A_NAME);
        return noun ? ending(end, low) : null;
      }
      if (kind(p, Token.Kind.QUOTE)) {
        return null;
      }
    }
    return null;
  }

  /** The first noun phrase of a clause, after an introduction such as {@code On Monday,}. */
  @Nullable Subject first(int low, int limit) {
    int start = low;
    if (start < limit && is(start, Cues.PREPOSITION | Cues.CLAUSE) && !is(start, Cues.DETERMINER)) {
      while (start < limit && !kind(start, Token.Kind.COMMA)) {
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

  /** Cuts a clause's beginning down to its noun phrase: up to the last capital of its first run. */
  private Subject shortened(Subject subject) {
    int i = subject.from();
    while (i < subject.to() && !capital(i)) {
      i++;
    }
    if (i == subject.to()) {
      return new Subject(subject.from(), Math.min(subject.to(), subject.from() + 4));
    }
    while (i + 1 < subject.to() && (capital(i + 1) || joins(i + 1, subject.to()))) {
      i++;
    }
    return new Subject(subject.from(), i + 1);
  }

  private boolean joins(int i, int limit) {
    return is(i, Cues.JOINER) && i + 1 < limit && capital(i + 1);
  }

  /** The noun phrase that ends at {@code last}. */
  Subject ending(int last, int low) {
    int start = last;
    while (start > low && last - start < LONGEST && continues(start - 1)) {
      start--;
    }
    return capital(last) ? endingInName(last, start) : endingInNoun(last, start);
  }

  private boolean continues(int i) {
    Token token = tokens.get(i);
    boolean clause =
        is(i, Cues.CLAUSE | Cues.RELATIVE) && !is(i, Cues.DETERMINER | Cues.PREPOSITION);
    return token.word() && !clause && (!verb(i) || is(i, Cues.ROLE) || token.capital());
  }

  private Subject endingInName(int last, int low) {
    int name = last;
    while (name > low && (capital(name - 1) || joins(name - 1, last + 1))) {
      name--;
    }
    int start = name;
    while (start > low && modifier(start - 1)) {
      start--;
    }
    if (start > low && is(start - 1, Cues.DETERMINER)) {
      start--;
    }
    if (start == name && start > low && is(start - 1, Cues.PREPOSITION)) {
      int noun = described(start - 1, low);
      return noun < 0 ? new Subject(start, last + 1) : new Subject(noun, last + 1);
    }
    return new Subject(start, last + 1);
  }

  private boolean modifier(int i) {
    return !is(i, Cues.PREPOSITION | Cues.DETERMINER | Cues.CLAUSE | Cues.AUXILIARY | Cues.VERB)
        || is(i, Cues.TITLE | Cues.ROLE);
  }

  /** Where the noun phrase begins that a preposition hangs on, or -1: a spokesman for Acme. */
  private int described(int preposition, int low) {
    int i = preposition - 1;
    if (i < low || !tokens.get(i).word() || is(i, Cues.PREPOSITION)) {
      return -1;
    }
    boolean role = is(i, Cues.ROLE | Cues.TITLE);
    while (i > low && !is(i, Cues.DETERMINER) && modifier(i - 1)) {
      i--;
    }
    boolean determined = is(i, Cues.DETERMINER) || (i > low && is(i - 1, Cues.DETERMINER));
    if (!role && !determined) {
      return -1;
    }
    return i > low && is(i - 1, Cues.DETERMINER) ? i - 1 : i;
  }

  private Subject endingInNoun(int last, int low) {
    int start = last;
    while (start > low && !is(start, Cues.DETERMINER) && !is(start - 1, Cues.PREPOSITION)) {
      start--;
    }
    if (start > low && is(start - 1, Cues.PREPOSITION)) {
      int noun = described(start - 1, low);
      return new Subject(noun < 0 ? start : noun, last + 1);
    }
    return new Subject(start, last + 1);
  }
}
