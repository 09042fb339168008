package wirewatch.index.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wirewatch.ingest.line.CodePointOffsets;

/**
 * What a sentence of an article's body says: that somebody was put on a sanctions list or taken off
 * one.
 *
 * @param action {@code added} or {@code removed}
 * @param authority whose list it is: {@code us-treasury}, {@code eu}, {@code un}, …
 * @param names as the sentence writes them; not empty
 * @param language of the phrase, BCP 47
 * @param sentenceStart in code points of the body
 * @param sentenceEnd behind the sentence
 */
public record ReportedDesignation(
    String action,
    String authority,
    List<String> names,
    String language,
    int sentenceStart,
    int sentenceEnd) {
  private static final int MAX_NAMES = 100;

  public ReportedDesignation {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a designation is of somebody: it has no name");
    }
    names = List.copyOf(names.subList(0, Math.min(MAX_NAMES, names.size())));
  }

  /** This designation as an object of {@code article.designations}. */
  public Map<String, Object> toFields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("action", action);
    fields.put("authority", authority);
    fields.put("names", names);
    fields.put("language", language);
    fields.put("sentence_start", sentenceStart);
    fields.put("sentence_end", sentenceEnd);
    return fields;
  }

  /** The sentence in the body that it was found in. */
  public String sentenceIn(String body) {
    return CodePointOffsets.substring(body, sentenceStart, sentenceEnd);
  }
}
