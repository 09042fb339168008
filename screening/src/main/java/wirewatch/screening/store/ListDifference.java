package wirewatch.screening.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wirewatch.screening.entry.ListEntry;

/** What changed from one version of a list to the next; entries are told by their ids. */
public record ListDifference(
    List<ListEntry> added, List<ListEntry> removed, List<ListEntry> changed) {
  public ListDifference {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  /** Compares two versions; changed entries are as the later one has them. */
  public static ListDifference between(List<ListEntry> before, List<ListEntry> after) {
    Map<String, ListEntry> old = byId(before);
    Map<String, ListEntry> now = byId(after);
    return new ListDifference(
        after.stream().filter(entry -> !old.containsKey(entry.id())).toList(),
        before.stream().filter(entry -> !now.containsKey(entry.id())).toList(),
        after.stream()
            .filter(entry -> old.containsKey(entry.id()) && !entry.equals(old.get(entry.id())))
            .toList());
  }

  private static Map<String, ListEntry> byId(List<ListEntry> entries) {
    Map<String, ListEntry> map = new HashMap<>();
    entries.forEach(entry -> map.put(entry.id(), entry));
    return map;
  }
}
