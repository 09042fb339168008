package wirewatch.index;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where the last articles were written: a search does not see the last seconds, and another visit
 * of one of them may belong to another index by its own language and month.
 */
final class RecentWrites {
  /** More than can be written between two refreshes. */
  private static final int KEPT = 50_000;

  private final Map<String, String> indices = new LinkedHashMap<>();

  synchronized void wrote(String id, String index) {
    indices.remove(id);
    indices.put(id, index);
    if (indices.size() > KEPT) {
      indices.remove(indices.keySet().iterator().next());
    }
  }

  /** The indices of those ids that were written lately. */
  synchronized Map<String, String> among(Set<String> ids) {
    Map<String, String> known = new HashMap<>();
    for (String id : ids) {
      String index = indices.get(id);
      if (index != null) {
        known.put(id, index);
      }
    }
    return known;
  }
}
