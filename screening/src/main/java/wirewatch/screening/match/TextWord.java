package wirewatch.screening.match;

import java.util.List;
import wirewatch.screening.form.NameWord;

/**
 * A word of a text.
 *
 * @param others what else it may be, see {@link NameWord#otherReadings}
 * @param start of its first character in the text, in UTF-16 units
 * @param end behind its last
 * @param capital whether it may be a word of a name: begins with a capital letter, is joined to
 *     such a word by a hyphen, or its alphabet has none
 * @param joined whether only space, a hyphen or an initial's full stop is between it and the last
 * @param mixed whether it has letters of another alphabet that only look right
 */
record TextWord(
    NameWord word,
    List<NameWord> others,
    int start,
    int end,
    boolean capital,
    boolean joined,
    boolean mixed) {
  /** The letters of the keys of all that it may be, see {@link ListedForm#letter}. */
  long letters() {
    if (isInitial()) {
      return -1; // of any name that begins so
    }
    long letters = ListedForm.letter(word.key());
    for (NameWord other : others) {
      letters |= ListedForm.letter(other.key());
    }
    return letters;
  }

  /** Whether it is one letter, which may stand for a given name. */
  boolean isInitial() {
    return word.role() == NameWord.Role.INITIAL;
  }
}
