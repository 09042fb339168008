package wirewatch.index.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The differences between two versions. */
public record Change(
    Version before, Version after, boolean headline, List<TextDiff.Paragraph> paragraphs) {
  private static final int MOST = 50;

  public Change {
    paragraphs = List.copyOf(paragraphs);
  }

  public static Change of(Version before, Version after) {
    return new Change(
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
    if (headline) {
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
  public Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("url", after.address());
    document.put("from", before.number());
    document.put("to", after.number());
    document.put("time", after.time().toString());
    putTexts(document, paragraphs);
    return document;
  }

  /** Returns the fields for the later version's document, limited to {@value #MOST} paragraphs. */
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("from", before.number());
    fields.put("summary", summary());
    putTexts(fields, paragraphs.subList(0, Math.min(MOST, paragraphs.size())));
    return fields;
  }

  private void putTexts(Map<String, Object> fields, List<TextDiff.Paragraph> changed) {
    if (headline) {
      fields.put(
          "headline", Map.of("before", before.text().headline(), "after", after.text().headline()));
    }
    fields.put("paragraphs", changed.stream().map(Change::paragraph).toList());
  }

  private static Map<String, Object> paragraph(TextDiff.Paragraph paragraph) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("change", paragraph.kind().label());
    List<Map<String, Object>> words = new ArrayList<>();
    for (TextDiff.Words run : paragraph.words()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("change", run.kind().label());
      one.put("text", run.text());
      words.add(one);
    }
    fields.put("words", words);
    return fields;
  }
}
