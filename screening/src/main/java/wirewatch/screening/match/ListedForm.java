package wirewatch.screening.match;

import java.util.List;
import wirewatch.screening.entry.ListedName;
import wirewatch.screening.form.NameWord;

/**
 * A name of an entry, ready to be found.
 *
 * @param keys the sound keys of its words
 * @param common whether many entries have each of its words
 * @param required which words must be there, a bit each; the others may be left out
 */
record ListedForm(
    int entry, ListedName name, List<NameWord> words, List<String> keys, int required, boolean common) {
  ListedForm asCommon() {
    return new ListedForm(entry, name, words, keys, required, true);
  }

  boolean requires(int word) {
    return (required & 1 << word) != 0;
  }
}
