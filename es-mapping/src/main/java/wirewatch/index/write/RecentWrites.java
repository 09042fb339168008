package wirewatch.index.write;

import java.util.HashMap;
import java.util.HashSet;
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

  private final Map<String, Set<String>> indices = new LinkedHashMap<>();

  /** Remembers that a document was written to, or deleted from, an index. */
  synchronized void add(String id, String index) {
    Set<String> before = indices.remove(id);
    indices.put(id, before == null ? Set.of(index) : union(before, index));
    if (indices.size() > MAX_ENTRIES) {
      indices.remove(indices.keySet().iterator().next());
    }
  }

  private static Set<String> union(Set<String> before, String index) {
    if (before.contains(index)) {
      return before;
    }
    Set<String> all = new HashSet<>(before);
    all.add(index);
    return Set.copyOf(all);
  }

  /** Returns the indices of those ids that were written recently. */
  synchronized Map<String, Set<String>> findIndices(Set<String> ids) {
    Map<String, Set<String>> known = new HashMap<>();
    for (String id : ids) {
      Set<String> found = indices.get(id);
      if (found != null) {
        known.put(id, found);
      }
    }
    return known;
  }
}
