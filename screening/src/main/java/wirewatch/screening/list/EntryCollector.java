package wirewatch.screening.list;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wirewatch.screening.entry.ListEntry;

/** Collects the entries of one list: rows of one id are one entry. */
final class EntryCollector {
  private static final int MAX_ENTRIES = 2_000_000;

  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, EntryDraft> drafts = new LinkedHashMap<>();

  /** The entry of this id, new or read before. */
  EntryDraft entry(String id) {
    if (drafts.size() >= MAX_ENTRIES) {
      throw new ListFormatException("more than %d entries; divide the list".formatted(MAX_ENTRIES));
    }
    return drafts.computeIfAbsent(id.strip(), EntryDraft::new);
  }

  /**
   * The entry of an id that is only unique in a group: another group's gets the group behind it.
   */
  EntryDraft entry(String id, String group) {
    String owner = groups.computeIfAbsent(id, i -> group);
    return entry(owner.equals(group) ? id : id + "/" + group);
  }

  /**
   * The entries that have a name.
   *
   * @throws ListFormatException if one of them has no id: a hit could not say which it is
   */
  List<ListEntry> entries() {
    EntryDraft anonymous = drafts.get("");
    if (anonymous != null && anonymous.isNamed()) {
      throw new ListFormatException(
          "an entry has a name and no id: %s; give every entry an id"
              .formatted(anonymous.firstName()));
    }
    return drafts.values().stream().filter(EntryDraft::isNamed).map(EntryDraft::toEntry).toList();
  }
}
