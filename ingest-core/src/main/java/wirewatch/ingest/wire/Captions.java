package wirewatch.ingest.wire;

import java.util.List;
import java.util.Locale;
import wirewatch.ingest.line.Table;

/**
 * Recognises photo captions, summaries and notes above wire copy ({@code captions.tsv}).
 */
final class Captions {
  private final List<String> openings;
  private final List<String> signs;

  Captions() {
    Table table = Table.of(Captions.class, "captions.tsv", List.of("kind", "text"));
    this.openings = texts(table, "opening");
    this.signs = texts(table, "sign");
  }

  /** Whether the text begins with a caption opening or contains a caption phrase. */
  boolean isCaption(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return openings.stream().anyMatch(start -> opens(lower, start))
        || signs.stream().anyMatch(lower::contains);
  }

  private static boolean opens(String lower, String start) {
    char last = start.charAt(start.length() - 1);
    boolean word = last >= 'a' && last <= 'z' && lower.length() > start.length();
    return lower.startsWith(start) && !(word && Character.isLetter(lower.charAt(start.length())));
  }

  private static List<String> texts(Table table, String kind) {
    return table.rows().stream()
        .filter(row -> row.get("kind").equals(kind))
        .map(row -> row.get("text").toLowerCase(Locale.ROOT))
        .toList();
  }
}
