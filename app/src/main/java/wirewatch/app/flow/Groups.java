package wirewatch.app.flow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Groups of stories that are to be merged (disjoint sets). */
final class Groups {
  private final Map<String, Set<String>> groups = new HashMap<>();

  void add(String story) {
    groups.computeIfAbsent(story, id -> new HashSet<>(Set.of(id)));
  }

  void join(String one, String other) {
    add(one);
    add(other);
    Set<String> all = new HashSet<>(together(one));
    all.addAll(together(other));
    all.forEach(story -> groups.put(story, all));
  }

  Set<String> all() {
    return Set.copyOf(groups.keySet());
  }

  /** The stories of a story's group. */
  Set<String> together(String story) {
    return groups.getOrDefault(story, Set.of(story));
  }

  /** The id that represents a story's group. */
  String of(String story) {
    return together(story).stream().min(String::compareTo).orElse(story);
  }
}
