package wirewatch.index.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.CodePointOffsets;

/**
 * A name on a list, in the headline or body of an article.
 *
 * @param list the list's id
 * @param listVersion the version of the list that it was found with
 * @param id the entry's id in the list
 * @param name as the list has it
 * @param form as the text has it
 * @param how the form comes from the name: exact, alias, transliterated, inflected, …
 * @param score from 0 to 1, in thousandths
 */
public record ListedMention(
    String list,
    String listVersion,
    String id,
    String name,
    String form,
    String how,
    double score,
    Offsets offsets,
    Evidence evidence) {

  /** This mention as an object of {@code article.listed}. */
  public Map<String, Object> toFields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("list", list);
    fields.put("list_version", listVersion);
    fields.put("id", id);
    fields.put("name", name);
    fields.put("form", form);
    fields.put("how", how);
    fields.put("score", score);
    fields.put("field", offsets.field().parameter());
    fields.put("start", offsets.start());
    fields.put("end", offsets.end());
    fields.put("sentence_start", offsets.sentenceStart());
    fields.put("sentence_end", offsets.sentenceEnd());
    putIfAny(fields, "for", evidence.supporting());
    putIfAny(fields, "against", evidence.contradicting());
    return fields;
  }

  private static void putIfAny(Map<String, Object> fields, String name, List<String> reasons) {
    if (!reasons.isEmpty()) {
      fields.put(name, reasons);
    }
  }

  /** Reads an object of {@code article.listed}; what it lacks is empty. */
  public static ListedMention of(Map<?, ?> fields) {
    return new ListedMention(
        text(fields, "list"),
        text(fields, "list_version"),
        text(fields, "id"),
        text(fields, "name"),
        text(fields, "form"),
        text(fields, "how"),
        fields.get("score") instanceof Number score ? score.doubleValue() : 0,
        new Offsets(
            Field.of(text(fields, "field")),
            number(fields, "start"),
            number(fields, "end"),
            number(fields, "sentence_start"),
            number(fields, "sentence_end")),
        new Evidence(texts(fields, "for"), texts(fields, "against")));
  }

  private static String text(Map<?, ?> fields, String name) {
    return fields.get(name) instanceof String text ? text : "";
  }

  private static int number(Map<?, ?> fields, String name) {
    return fields.get(name) instanceof Number number ? number.intValue() : 0;
  }

  private static List<String> texts(Map<?, ?> fields, String name) {
    return fields.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** The sentence of this mention in the article it was found in. */
  public String sentenceIn(@Nullable String headline, String body) {
    String text = offsets.field() == Field.BODY ? body : headline == null ? "" : headline;
    return CodePointOffsets.substring(text, offsets.sentenceStart(), offsets.sentenceEnd());
  }

  /** The field of an article that a mention is in. */
  public enum Field {
    HEADLINE,
    BODY;

    /** As documents name it. */
    public String parameter() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Field of(String parameter) {
      return parameter.equals(HEADLINE.parameter()) ? HEADLINE : BODY;
    }
  }

  /**
   * Offsets in code points of a field: of the form and of its sentence; ends are exclusive.
   *
   * @param field the body where a document does not say it
   */
  public record Offsets(Field field, int start, int end, int sentenceStart, int sentenceEnd) {
    /** Offsets in the body. */
    public Offsets(int start, int end, int sentenceStart, int sentenceEnd) {
      this(Field.BODY, start, end, sentenceStart, sentenceEnd);
    }
  }

  /** What speaks for and against the mention, in words. */
  public record Evidence(List<String> supporting, List<String> contradicting) {
    public Evidence {
      supporting = List.copyOf(supporting);
      contradicting = List.copyOf(contradicting);
    }
  }
}
