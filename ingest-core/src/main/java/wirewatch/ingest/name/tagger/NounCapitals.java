package wirewatch.ingest.name.tagger;

/** Tells names from other capitalised words by their neighbours, in a language as German. */
final class NounCapitals {
  private static final int DETERMINER = Lexicon.classBit("determiner");
  private static final int VERB = Lexicon.classBit("verb") | Lexicon.classBit("speech");

  private NounCapitals() {}

  /** Makes a noun after a given name a name, and an unknown word after an article a noun. */
  static void apply(WordForm[] words, Lexicon lexicon) {
    for (int i = 1; i < words.length; i++) {
      WordForm before = words[i - 1];
      boolean last = i + 1 == words.length || !startsWithCapital(words[i + 1]);
      boolean afterGiven = before.hasCapital && before.hasClass(Lexicon.GIVEN_NAME);
      if (words[i].isNoun && afterGiven) {
        words[i] = words[i].asName();
      } else if (words[i].hasCapital && last && followsArticle(before)) {
        words[i] = lexicon.mayBeNoun(words[i]) ? words[i].asNoun() : words[i];
      } else if (!last
          && before.isLowerCase
          && startsWithCapital(words[i])
          && lexicon.isCapitalisedAdjective(words[i])) {
        words[i] = words[i].asName();
        words[i + 1] = words[i + 1].asName();
      }
    }
  }

  private static boolean startsWithCapital(WordForm word) {
    return word.hasCapital || word.isNoun;
  }

  private static boolean followsArticle(WordForm before) {
    return before.isLowerCase
        && !before.hasClass(VERB)
        && (before.hasClass(DETERMINER) || isAdjective(before.folded));
  }

  static boolean isAdjective(String folded) {
    return folded.length() > 5
        && (folded.endsWith("e")
            || folded.endsWith("en")
            || folded.endsWith("er")
            || folded.endsWith("es")
            || folded.endsWith("em"));
  }
}
