package wirewatch.ingest.model;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A structured article, in IPTC ninjs 3 and schema.org terms.
 *
 * @param paragraphs the clean body, dateline and credit removed
 * @param provenance the origin of each field, by the name of the field in documents
 * @param contentHash of the clean body, hexadecimal
 * @param fingerprint near-duplicate bands
 * @param truncated the names of the fields that were cut to their limits, sorted; {@code page} if
 *     the page was read only in part
 * @param quality how well the body of a page is read; null for a text without markup
 * @param item what the agency states about the item, if it came in a news format
 */
public record Article(
    Heading heading,
    List<String> paragraphs,
    Credit credit,
    PublicationDates dates,
    @Nullable Dateline dateline,
    Classification classification,
    WireStatus wireStatus,
    NamedEntities namedEntities,
    List<Quote> quotes,
    PageAccess pageAccess,
    Map<String, FieldOrigin> provenance,
    String contentHash,
    List<String> fingerprint,
    List<String> truncated,
    @Nullable ReadingQuality quality,
    ItemMetadata item) {

  public Article {
    paragraphs = List.copyOf(paragraphs);
    quotes = List.copyOf(quotes);
    provenance = Map.copyOf(provenance);
    fingerprint = List.copyOf(fingerprint);
    truncated = List.copyOf(truncated);
  }

  /** Creates an article whose quality is unknown. */
  public Article(
      Heading heading,
      List<String> paragraphs,
      Credit credit,
      PublicationDates dates,
      @Nullable Dateline dateline,
      Classification classification,
      WireStatus wireStatus,
      NamedEntities namedEntities,
      List<Quote> quotes,
      PageAccess pageAccess,
      Map<String, FieldOrigin> provenance,
      String contentHash,
      List<String> fingerprint,
      List<String> truncated) {
    this(
        heading,
        paragraphs,
        credit,
        dates,
        dateline,
        classification,
        wireStatus,
        namedEntities,
        quotes,
        pageAccess,
        provenance,
        contentHash,
        fingerprint,
        truncated,
        null,
        ItemMetadata.NONE);
  }

  /** The body, with paragraphs separated by one blank line. */
  public String body() {
    return String.join("\n\n", paragraphs);
  }

  /** The canonical URL; null if the page has none. */
  public @Nullable URI canonicalUrl() {
    return pageAccess.canonicalUrl();
  }
}
