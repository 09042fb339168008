package wirewatch.screening.match;

import java.util.List;
import wirewatch.screening.entry.ListedName;
import wirewatch.screening.form.NameWord;

/**
 * A name of an entry, ready to be found.
 *
 * @param letters the first two letters of the required keys, see {@link #letter}
 * @param common whether many entries have each of its words
 * @param required which words must be there, a bit each; the others may be left out
 */
record ListedForm(
    int entry, ListedName name, List<NameWord> words, int required, long letters, boolean common) {
  ListedForm asCommon() {
    return new ListedForm(entry, name, words, required, letters, true);
  }

  /** A bit for the first two letters of a key: a quick look at what a run of words cannot be. */
  static long letter(String key) {
    return key.length() < 2 ? 0 : 1L << ((key.charAt(0) * 31 + key.charAt(1)) & 63);
  }

  String key(int word) {
    return words.get(word).key();
  }

  boolean requires(int word) {
    return (required & 1 << word) != 0;
  }
}
