package wirewatch.index.write;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Remembers the indices of recently written articles: a search does not see writes since the last
 * refresh, and a later fetch of the same article may belong to another index.
 */
public final class RecentWrites {
  /** More articles than can be written between two refreshes. */
  private static final int MAX_ENTRIES = 50_000;

  private final Map<String, String> indices = new LinkedHashMap<>();

  synchronized void add(String id, String index) {
    indices.remove(id);
    indices.put(id, index);
    if (indices.size() > MAX_ENTRIES) {
      indices.remove(indices.keySet().iterator().next());
    }
  }

  /** Returns the indices of those ids that were written recently. */
  synchronized Map<String, String> findIndices(Set<String> ids) {
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
