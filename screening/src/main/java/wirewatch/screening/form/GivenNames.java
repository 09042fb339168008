package wirewatch.screening.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Given names that are one name in several languages, or its short form. */
public final class GivenNames {
  private static final Map<String, Set<Integer>> GROUPS = load();

  private GivenNames() {}

  /** Whether two folded words are equivalent given names. */
  public static boolean areEquivalent(String a, String b) {
    Set<Integer> first = GROUPS.get(a);
    Set<Integer> second = GROUPS.get(b);
    return first != null && second != null && first.stream().anyMatch(second::contains);
  }

  private static Map<String, Set<Integer>> load() {
    Map<String, Set<Integer>> groups = new HashMap<>();
    int group = 0;
    for (String line : WordSets.lines("given-names.txt")) {
      group++;
      for (String name : line.strip().split("\\s+", -1)) {
        groups.computeIfAbsent(name, n -> new HashSet<>()).add(group);
      }
    }
    return groups;
  }
}
