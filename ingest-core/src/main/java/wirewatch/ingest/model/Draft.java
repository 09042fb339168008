package wirewatch.ingest.model;

import java.util.List;
import java.util.Map;

/**
 * What a reader took from a page or text, before the wire structure is read from it: the body still
 * begins with its dateline.
 *
 * @param paragraphs the clean body, one entry a paragraph
 * @param provenance which reader gave each field, by the field's name in documents ({@code
 *     published}, {@code authors})
 */
public record Draft(
    Heading heading,
    List<String> paragraphs,
    Credit credit,
    Dates dates,
    Labels labels,
    Access access,
    Map<String, Origin> provenance) {

  public Draft {
    paragraphs = List.copyOf(paragraphs);
    provenance = Map.copyOf(provenance);
  }
}
