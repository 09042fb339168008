package wirewatch.ingest.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields extracted from a page or text before its wire structure is parsed; the body still
 * begins with the dateline.
 *
 * @param paragraphs the clean body, one entry a paragraph
 * @param provenance the origin of each field, by the name of the field in documents ({@code
 *     published}, {@code authors})
 * @param quality how well the body is read; null for a text without markup
 */
public record ArticleDraft(
    Heading heading,
    List<String> paragraphs,
    Credit credit,
    PublicationDates dates,
    Classification classification,
    PageAccess pageAccess,
    Map<String, FieldOrigin> provenance,
    @Nullable ReadingQuality quality) {

  public ArticleDraft {
    paragraphs = List.copyOf(paragraphs);
    provenance = Map.copyOf(provenance);
  }

  /** Creates a draft whose quality is unknown. */
  public ArticleDraft(
      Heading heading,
      List<String> paragraphs,
      Credit credit,
      PublicationDates dates,
      Classification classification,
      PageAccess pageAccess,
      Map<String, FieldOrigin> provenance) {
    this(heading, paragraphs, credit, dates, classification, pageAccess, provenance, null);
  }
}
