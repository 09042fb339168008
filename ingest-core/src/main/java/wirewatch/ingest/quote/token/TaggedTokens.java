package wirewatch.ingest.quote.token;

import java.util.List;
import wirewatch.ingest.quote.lexicon.SpeechLexicon;

/** Tokens with the word-class flags of the lexicon, interpreted in their context. */
public final class TaggedTokens {
  private final List<QuoteToken> tokens;
  private final SpeechLexicon lexicon;
  private final int[] flags;

  public TaggedTokens(List<QuoteToken> tokens, SpeechLexicon speechLexicon) {
    this.tokens = tokens;
    this.lexicon = speechLexicon;
    this.flags = new int[tokens.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = tokens.get(i).isWord() ? speechLexicon.flags(tokens.get(i).lowerCase()) : 0;
    }
  }

  public QuoteToken get(int i) {
    return tokens.get(i);
  }

  public SpeechLexicon lexicon() {
    return lexicon;
  }

  public int size() {
    return flags.length;
  }

  public boolean hasFlag(int i, int flag) {
    return (flags[i] & flag) != 0;
  }

  /**
   * Whether a word is a verb of speech in its context, and not a name or a noun of the same form.
   */
  public boolean isSpeechVerb(int i) {
    if (!hasFlag(i, SpeechLexicon.VERB)
        || (tokens.get(i).isCapitalised() && !opensInvertedClause(i))) {
      return false;
    }
    if (i == 0 || !tokens.get(i - 1).isWord()) {
      return true;
    }
    boolean owned =
        tokens.get(i - 1).lowerCase().endsWith("'s")
            || tokens.get(i - 1).lowerCase().endsWith("s'");
    boolean determined =
        hasFlag(i - 1, SpeechLexicon.DETERMINER)
            && !hasFlag(i - 1, SpeechLexicon.RELATIVE_PRONOUN | SpeechLexicon.PRONOUN);
    boolean plural =
        hasFlag(i - 1, SpeechLexicon.PREPOSITION) && tokens.get(i).lowerCase().endsWith("s");
    return !owned && !plural && !(determined && lexicon.hasArticles());
  }

  public boolean isDefinite(int i) {
    return lexicon.isDefinite(tokens.get(i).lowerCase());
  }

  /** Whether a verb precedes its subject, as in {@code Said Roe: "…"}. */
  private boolean opensInvertedClause(int i) {
    boolean opens = i == 0 || !tokens.get(i - 1).isWord();
    return opens && i + 1 < flags.length && tokens.get(i + 1).isCapitalised();
  }

  public int genderFlags(int i) {
    return flags[i] & (SpeechLexicon.MALE | SpeechLexicon.FEMALE);
  }

  public boolean isPronoun(int i) {
    return hasFlag(i, SpeechLexicon.PRONOUN)
        && !hasFlag(i, SpeechLexicon.TITLE | SpeechLexicon.ROLE);
  }

  public boolean isKind(int i, QuoteToken.Kind kind) {
    return tokens.get(i).is(kind);
  }

  /**
   * Whether a word looks like a name: by its capital letter or, in scripts without capitals,
   * because no word list has it.
   */
  public boolean isNameLike(int i) {
    QuoteToken quoteToken = tokens.get(i);
    return quoteToken.isCapitalised() || (quoteToken.isCaseless() && flags[i] == 0);
  }

  /** Whether a word may stand between a subject and its verb: auxiliary, adverb, day. */
  public boolean isVerbModifier(int i) {
    boolean day =
        hasFlag(i, SpeechLexicon.TIME_WORD)
            && !hasFlag(i, SpeechLexicon.ROLE | SpeechLexicon.TITLE);
    return day || (hasFlag(i, SpeechLexicon.AUXILIARY | SpeechLexicon.ADVERB) && !isNameLike(i));
  }
}
