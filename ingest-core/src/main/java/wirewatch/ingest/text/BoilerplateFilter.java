package wirewatch.ingest.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import wirewatch.ingest.line.RuleTable;

/** Removes boilerplate lines around an article: navigation, advertising, unfilled templates. */
final class BoilerplateFilter {
  private final Set<String> lines = new HashSet<>();
  private final Set<String> linkHeadings = new HashSet<>();

  BoilerplateFilter() {
    List<String> columns = List.of("kind", "text");
    for (RuleTable.Row row :
        RuleTable.of(BoilerplateFilter.class, "boilerplate.tsv", columns).rows()) {
      Set<String> set = row.get("kind").equals("before-link") ? linkHeadings : lines;
      set.add(toKey(row.get("text")));
    }
  }

  /** The paragraphs that are not boilerplate. */
  List<String> remove(List<String> paragraphs) {
    List<String> kept = new ArrayList<>(paragraphs.size());
    boolean skip = false;
    for (String paragraph : paragraphs) {
      String key = toKey(paragraph);
      boolean heading = linkHeadings.contains(key);
      boolean link = skip && !SentencePunctuation.endsSentence(paragraph);
      if (!heading && !link && !lines.contains(key) && !isTemplate(paragraph)) {
        kept.add(paragraph);
      }
      skip = heading;
    }
    return kept;
  }

  private static boolean isTemplate(String text) {
    return text.startsWith("{{") || text.startsWith("(@") || text.startsWith("<%");
  }

  private static String toKey(String text) {
    String lower = text.toLowerCase(Locale.ROOT).strip();
    return lower.endsWith(":") ? lower.substring(0, lower.length() - 1).strip() : lower;
  }
}
