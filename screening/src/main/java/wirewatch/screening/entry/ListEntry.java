package wirewatch.screening.entry;

import java.util.List;
import wirewatch.screening.form.NameKind;

/**
 * One person, organisation or ship on a list.
 *
 * @param id the list's own, unique in it
 * @param names the main one first; never empty
 */
public record ListEntry(String id, NameKind kind, List<ListedName> names, EntryDetails details) {
  public ListEntry {
    names = List.copyOf(names);
    if (id.isBlank() || names.isEmpty()) {
      throw new IllegalArgumentException("an entry needs an id and a name: id '%s'".formatted(id));
    }
  }

  /** The main name. */
  public String name() {
    return names.getFirst().text();
  }
}
