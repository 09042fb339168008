package wirewatch.pipeline.review;

import java.util.ArrayList;
import java.util.List;
import wirewatch.screening.entry.ListEntry;
import wirewatch.screening.store.ListDifference;
import wirewatch.screening.store.ListVersion;
import wirewatch.screening.store.NamedList;

/** What a list has changed since its entries were last looked for in the archive. */
record ListChange(ListVersion version, ListDifference difference) {

  /** The entries to look for: those that are new, or have changed. */
  NamedList wanted() {
    List<ListEntry> wanted = new ArrayList<>(difference.added());
    wanted.addAll(difference.changed());
    return new NamedList(version, wanted);
  }

  List<String> removedIds() {
    return difference.removed().stream().map(ListEntry::id).toList();
  }
}
