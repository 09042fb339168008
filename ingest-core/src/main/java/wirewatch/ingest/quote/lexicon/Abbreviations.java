package wirewatch.ingest.quote.lexicon;

/** Abbreviations, after which a full stop does not end the sentence, from the cue files. */
public final class Abbreviations {
  private Abbreviations() {}

  /**
   * Whether a word is an abbreviation: an initial, a word with a full stop inside, or a listed one
   * such as {@code Gen}.
   *
   * @param language BCP 47; the English list applies to a language without a file
   * @param word without the full stop that follows
   */
  public static boolean isAbbreviation(String language, String word) {
    if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
      return false;
    }
    return word.length() == 1
        || word.indexOf('.') > 0
        || SpeechLexicon.forLanguage(language).isAbbreviation(word);
  }
}
