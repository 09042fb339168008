package wirewatch.ingest.name.tagger;

/** Tells names from other capitalised words by their neighbours, in a language as German. */
final class NounCapitals {
  private static final int DETERMINER = Lexicon.classBit("determiner");

  private NounCapitals() {}

  /** Makes a noun after a given name a name, and an unknown word after an article a noun. */
  static void apply(WordForm[] words, Lexicon lexicon) {
    for (int i = 1; i < words.length; i++) {
      WordForm before = words[i - 1];
      boolean last = i + 1 == words.length || !words[i + 1].hasCapital;
      boolean afterGiven = before.hasCapital && before.hasClass(Lexicon.GIVEN_NAME);
      if (words[i].isNoun && afterGiven) {
        words[i] = words[i].asName();
      } else if (words[i].hasCapital && last && followsArticle(before) && !words[i].allCapitals) {
        words[i] = lexicon.isUnknown(words[i]) ? words[i].asNoun() : words[i];
      }
    }
  }

  private static boolean followsArticle(WordForm before) {
    return before.isLowerCase
        && !before.isNoun
        && (before.hasClass(DETERMINER) || isAdjective(before.folded));
  }

  private static boolean isAdjective(String folded) {
    return folded.length() > 5
        && (folded.endsWith("e")
            || folded.endsWith("en")
            || folded.endsWith("er")
            || folded.endsWith("es")
            || folded.endsWith("em"));
  }
}
