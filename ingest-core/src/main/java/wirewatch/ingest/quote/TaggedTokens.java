package wirewatch.ingest.quote;

import java.util.List;

/** Tokens with the word-class flags of the lexicon, interpreted in their context. */
final class TaggedTokens {
  private final List<Token> tokens;
  private final Cues cues;
  private final int[] flags;

  TaggedTokens(List<Token> tokens, Cues cues) {
    this.tokens = tokens;
    this.cues = cues;
    this.flags = new int[tokens.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = tokens.get(i).word() ? cues.flags(tokens.get(i).lower()) : 0;
    }
  }

  Token get(int i) {
    return tokens.get(i);
  }

  Cues cues() {
    return cues;
  }

  int size() {
    return flags.length;
  }

  boolean is(int i, int flag) {
    return (flags[i] & flag) != 0;
  }

  /** Whether a word is a verb of speech in its context, and not a name or a noun of the same form. */
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

  /** Whether a verb precedes its subject, as in {@code Said Roe: "…"}. */
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

  boolean kind(int i, Token.Kind kind) {
    return tokens.get(i).is(kind);
  }

  /** Whether a word looks like a name: by its capital letter or, in scripts without capitals, because no word list has it. */
  boolean capital(int i) {
    Token token = tokens.get(i);
    return token.capital() || (token.caseless() && flags[i] == 0);
  }

  /** Whether a word may stand between a subject and its verb: auxiliary, adverb, day. */
  boolean small(int i) {
    boolean day = is(i, Cues.TIME) && !is(i, Cues.ROLE | Cues.TITLE);
    return day || (is(i, Cues.AUXILIARY | Cues.ADVERB) && !capital(i));
  }
}
