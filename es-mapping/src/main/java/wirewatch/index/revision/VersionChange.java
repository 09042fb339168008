package wirewatch.index.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The differences between two versions. */
public record VersionChange(
    ArticleVersion before,
    ArticleVersion after,
    boolean headlineChanged,
    List<TextDiff.Paragraph> paragraphs) {
  private static final int MAX_PARAGRAPHS = 50;

  public VersionChange {
    paragraphs = List.copyOf(paragraphs);
  }

  public static VersionChange of(ArticleVersion before, ArticleVersion after) {
    return new VersionChange(
        before,
        after,
        !before.text().headline().equals(after.text().headline()),
        TextDiff.of(before.text().body(), after.text().body()));
  }

  /** Returns the number of paragraphs of a kind. */
  public long count(TextDiff.Kind kind) {
    return paragraphs.stream().filter(paragraph -> paragraph.kind() == kind).count();
  }

  /** Returns a short summary, such as {@code 2 paragraphs added}. */
  public String summary() {
    List<String> parts = new ArrayList<>();
    if (headlineChanged) {
      parts.add("other headline");
    }
    for (TextDiff.Kind kind : TextDiff.Kind.values()) {
      long count = count(kind);
      if (count > 0) {
        parts.add(count + (count == 1 ? " paragraph " : " paragraphs ") + kind.label());
      }
    }
    return parts.isEmpty() ? "same text" : String.join(", ", parts);
  }

  /** Returns a JSON object: the versions, and the headlines and paragraphs that differ. */
  public Map<String, Object> toDocument() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("url", after.url());
    document.put("from", before.number());
    document.put("to", after.number());
    document.put("time", after.time().toString());
    putTexts(document, paragraphs);
    return document;
  }

  /**
   * Returns the fields for the later version's document, limited to {@value #MAX_PARAGRAPHS}
   * paragraphs.
   */
  public Map<String, Object> toFields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("from", before.number());
    fields.put("summary", summary());
    putTexts(fields, paragraphs.subList(0, Math.min(MAX_PARAGRAPHS, paragraphs.size())));
    return fields;
  }

  private void putTexts(Map<String, Object> fields, List<TextDiff.Paragraph> changed) {
    if (headlineChanged) {
      fields.put(
          "headline", Map.of("before", before.text().headline(), "after", after.text().headline()));
    }
    fields.put("paragraphs", changed.stream().map(VersionChange::paragraphFields).toList());
  }

  private static Map<String, Object> paragraphFields(TextDiff.Paragraph paragraph) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("change", paragraph.kind().label());
    List<Map<String, Object>> words = new ArrayList<>();
    for (TextDiff.WordRun run : paragraph.words()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("change", run.kind().label());
      one.put("text", run.text());
      words.add(one);
    }
    fields.put("words", words);
    return fields;
  }
}
