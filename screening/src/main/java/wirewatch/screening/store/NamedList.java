package wirewatch.screening.store;

import java.util.List;
import wirewatch.screening.entry.ListEntry;

/** A list's entries and which version of it they are. */
public record NamedList(ListVersion version, List<ListEntry> entries) {
  public NamedList {
    entries = List.copyOf(entries);
  }
}
