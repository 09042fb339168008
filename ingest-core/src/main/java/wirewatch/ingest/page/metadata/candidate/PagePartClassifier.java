package wirewatch.ingest.page.metadata.candidate;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import wirewatch.ingest.line.RuleTable;

/** Classifies elements by their class and id; caches the results for one page. */
final class PagePartClassifier {
  private static final int MAX_NAMES = 200;
  private static final int MAX_KNOWN = 5_000;
  private static final Map<String, Set<PagePart>> PARTS_BY_WORD = loadWords();
  private static final Set<PagePart> NONE = Set.of();

  private final Map<String, Set<PagePart>> cache = new HashMap<>();

  /** The page parts that the element's class and id indicate. */
  Set<PagePart> classify(Element element) {
    Set<PagePart> byClass = classify(element.attr("class"));
    Set<PagePart> byId = classify(element.attr("id"));
    if (byId.isEmpty() || byClass.equals(byId)) {
      return byClass;
    }
    if (byClass.isEmpty()) {
      return byId;
    }
    Set<PagePart> both = EnumSet.copyOf(byClass);
    both.addAll(byId);
    return both;
  }

  private Set<PagePart> classify(String names) {
    if (names.isEmpty() || names.length() > MAX_NAMES) {
      return NONE;
    }
    Set<PagePart> zones = cache.get(names);
    if (zones == null) {
      zones = classifyNames(names);
      if (cache.size() < MAX_KNOWN) {
        cache.put(names, zones);
      }
    }
    return zones;
  }

  /** Looks up every word: a run of letters, split where a capital follows a lower-case letter. */
  private static Set<PagePart> classifyNames(String names) {
    Set<PagePart> zones = NONE;
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
        Set<PagePart> found = PARTS_BY_WORD.get(names.substring(start, i).toLowerCase(Locale.ROOT));
        zones = found == null ? zones : union(zones, found);
      }
      start = hump ? i : i + 1;
    }
    return zones;
  }

  private static Set<PagePart> union(Set<PagePart> some, Set<PagePart> more) {
    Set<PagePart> all = EnumSet.copyOf(more);
    all.addAll(some);
    return all;
  }

  private static Map<String, Set<PagePart>> loadWords() {
    Map<String, Set<PagePart>> words = new HashMap<>();
    for (RuleTable.Row row :
        RuleTable.of(PagePart.class, "zones.tsv", List.of("part", "words")).rows()) {
      PagePart pagePart = PagePart.valueOf(row.get("part").toUpperCase(Locale.ROOT));
      for (String word : row.get("words").split(" ", -1)) {
        words.computeIfAbsent(word, w -> EnumSet.noneOf(PagePart.class)).add(pagePart);
      }
    }
    return words;
  }
}
