package wirewatch.ingest.quote;

/** Words that a full stop follows without ending the sentence, from the languages' cue files. */
public final class Abbreviations {
  private Abbreviations() {}

  /**
   * Whether a word is one: an initial, a word with a full stop inside, or a listed one such as
   * {@code Gen}.
   *
   * @param language BCP 47; a language without a file of its own takes the English list
   * @param word without the full stop that follows
   */
  public static boolean has(String language, String word) {
    if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
      return false;
    }
    return word.length() == 1 || word.indexOf('.') > 0 || Cues.of(language).abbreviation(word);
  }
}
