package wirewatch.pipeline.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Groups of stories that are to be merged (disjoint sets). */
final class StoryGroups {
  private final Map<String, Set<String>> groups = new HashMap<>();

  void add(String story) {
    groups.computeIfAbsent(story, id -> new HashSet<>(Set.of(id)));
  }

  void join(String one, String other) {
    add(one);
    add(other);
    Set<String> all = new HashSet<>(groupOf(one));
    all.addAll(groupOf(other));
    all.forEach(story -> groups.put(story, all));
  }

  Set<String> storyIds() {
    return Set.copyOf(groups.keySet());
  }

  /** The stories of a story's group. */
  Set<String> groupOf(String story) {
    return groups.getOrDefault(story, Set.of(story));
  }

  /** The id that represents a story's group. */
  String representativeOf(String story) {
    return groupOf(story).stream().min(String::compareTo).orElse(story);
  }
}
