package wirewatch.ingest.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import wirewatch.ingest.line.Table;

/** Removes boilerplate lines around an article: navigation, advertising, unfilled templates. */
final class Furniture {
  private final Set<String> lines = new HashSet<>();
  private final Set<String> headings = new HashSet<>();

  Furniture() {
    List<String> columns = List.of("kind", "text");
    for (Table.Row row : Table.of(Furniture.class, "furniture.tsv", columns).rows()) {
      Set<String> set = row.get("kind").equals("before-link") ? headings : lines;
      set.add(key(row.get("text")));
    }
  }

  /** The paragraphs that are not boilerplate. */
  List<String> remove(List<String> paragraphs) {
    List<String> kept = new ArrayList<>(paragraphs.size());
    boolean skip = false;
    for (String paragraph : paragraphs) {
      String key = key(paragraph);
      boolean heading = headings.contains(key);
      boolean link = skip && !Sentences.isEnded(paragraph);
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

  private static String key(String text) {
    String lower = text.toLowerCase(Locale.ROOT).strip();
    return lower.endsWith(":") ? lower.substring(0, lower.length() - 1).strip() : lower;
  }
}
