package wirewatch.ingest.wire;

import java.util.List;
import java.util.Locale;
import wirewatch.ingest.line.RuleTable;

/** Recognises photo captions, summaries and notes above a wire text ({@code captions.tsv}). */
final class CaptionDetector {
  private final List<String> openings;
  private final List<String> phrases;

  CaptionDetector() {
    RuleTable ruleTable =
        RuleTable.of(CaptionDetector.class, "captions.tsv", List.of("kind", "text"));
    this.openings = textsOfKind(ruleTable, "opening");
    this.phrases = textsOfKind(ruleTable, "sign");
  }

  /** Whether the text begins with a caption opening or contains a caption phrase. */
  boolean isCaption(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return openings.stream().anyMatch(start -> startsWithPhrase(lower, start))
        || phrases.stream().anyMatch(lower::contains);
  }

  private static boolean startsWithPhrase(String lower, String start) {
    char last = start.charAt(start.length() - 1);
    boolean word = last >= 'a' && last <= 'z' && lower.length() > start.length();
    return lower.startsWith(start) && !(word && Character.isLetter(lower.charAt(start.length())));
  }

  private static List<String> textsOfKind(RuleTable ruleTable, String kind) {
    return ruleTable.rows().stream()
        .filter(row -> row.get("kind").equals(kind))
        .map(row -> row.get("text").toLowerCase(Locale.ROOT))
        .toList();
  }
}
