package wirewatch.ingest.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Metadata about a page from a listing (feed, news sitemap, section page) or from the configuration
 * of the source. Every part is optional; the page itself takes precedence.
 *
 * @param origin the kind of listing: {@link FieldOrigin#FEED} or {@link FieldOrigin#SITEMAP}
 * @param agency the wire agency, if the source is one
 * @param publisher the name of the source
 * @param country ISO 3166-1 alpha-2 of the source
 * @param acceptAll whether the source keeps every page with a body, whatever its kind
 * @param optOuts the rights reservations of the whole site, see {@link PageAccess}
 */
public record PageHints(
    FieldOrigin origin,
    @Nullable String title,
    @Nullable Instant published,
    List<String> authors,
    @Nullable String language,
    @Nullable String agency,
    @Nullable String publisher,
    @Nullable String country,
    boolean acceptAll,
    List<String> optOuts) {

  public static final PageHints NONE =
      new PageHints(FieldOrigin.FEED, null, null, List.of(), null, null, null, null);

  /** Creates hints for a page that is kept only if it is an article. */
  public PageHints(
      FieldOrigin origin,
      @Nullable String title,
      @Nullable Instant published,
      List<String> authors,
      @Nullable String language,
      @Nullable String agency,
      @Nullable String publisher,
      @Nullable String country) {
    this(origin, title, published, authors, language, agency, publisher, country, false, List.of());
  }

  public PageHints {
    authors = List.copyOf(authors);
    optOuts = List.copyOf(optOuts);
  }

  /** Returns the same hints with the rights reservations of a site. */
  public PageHints withOptOuts(List<String> reservations) {
    return new PageHints(
        origin,
        title,
        published,
        authors,
        language,
        agency,
        publisher,
        country,
        acceptAll,
        reservations);
  }
}
