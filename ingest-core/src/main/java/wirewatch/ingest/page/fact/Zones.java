package wirewatch.ingest.page.fact;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Classifies elements by their class and id; caches the results for one page. */
public final class Zones {
  private static final int MAX_NAMES = 200;
  private static final int MAX_KNOWN = 5_000;
  private static final Map<String, Set<Zone>> WORDS = words();
  private static final Set<Zone> NONE = Set.of();

  private final Map<String, Set<Zone>> known = new HashMap<>();

  /** The page parts that the element's class and id indicate. */
  public Set<Zone> of(Element element) {
    Set<Zone> byClass = of(element.attr("class"));
    Set<Zone> byId = of(element.attr("id"));
    if (byId.isEmpty() || byClass.equals(byId)) {
      return byClass;
    }
    if (byClass.isEmpty()) {
      return byId;
    }
    Set<Zone> both = EnumSet.copyOf(byClass);
    both.addAll(byId);
    return both;
  }

  private Set<Zone> of(String names) {
    if (names.isEmpty() || names.length() > MAX_NAMES) {
      return NONE;
    }
    Set<Zone> zones = known.get(names);
    if (zones == null) {
      zones = read(names);
      if (known.size() < MAX_KNOWN) {
        known.put(names, zones);
      }
    }
    return zones;
  }

  /** Looks up every word: a run of letters, split where a capital follows a lower-case letter. */
  private static Set<Zone> read(String names) {
    Set<Zone> zones = NONE;
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      boolean letter = i < names.length() && Character.isLetter(names.charAt(i));
      boolean hump =
          letter
              && i > start
              && Character.isUpperCase(names.charAt(i))
              && Character.isLowerCase(names.charAt(i - 1));
      if (letter && !hump) {
        continue;
      }
      if (i > start) {
        Set<Zone> found = WORDS.get(names.substring(start, i).toLowerCase(Locale.ROOT));
        zones = found == null ? zones : union(zones, found);
      }
      start = hump ? i : i + 1;
    }
    return zones;
  }

  private static Set<Zone> union(Set<Zone> some, Set<Zone> more) {
    Set<Zone> all = EnumSet.copyOf(more);
    all.addAll(some);
    return all;
  }

  private static Map<String, Set<Zone>> words() {
    Map<String, Set<Zone>> words = new HashMap<>();
    for (String[] line : Table.rows("zones.tsv", 2)) {
      Zone zone = Zone.valueOf(line[0].toUpperCase(Locale.ROOT));
      for (String word : line[1].split(" ", -1)) {
        words.computeIfAbsent(word, w -> EnumSet.noneOf(Zone.class)).add(zone);
      }
    }
    return words;
  }
}
