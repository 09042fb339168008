package wirewatch.crawler.warc;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import wirewatch.crawler.model.ArchiveLocation;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.model.InboundUrl;
import wirewatch.crawler.model.ListingHints;
import wirewatch.ingest.model.FetchedPage;
import wirewatch.ingest.model.PageHints;
import wirewatch.ingest.url.AddressRule;

/** Converts archived responses to pages. */
public final class PageConverter {
  private static final int HTTP_OK = 200;

  private PageConverter() {}

  /** Converts a response of any archive. */
  static ArchivedPage toArchivedPage(ArchivedResponse archivedResponse, String file) {
    URI requested = requested(archivedResponse).orElse(archivedResponse.address());
    ListingHints listingHints =
        ListingHints.parse(archivedResponse.metadataField(MetadataFields.HINTS));
    return new ArchivedPage(
        toPage(archivedResponse, requested, listingHints.hints()),
        new ArchiveLocation(requested, file, archivedResponse.offset()),
        listingHints.listing(),
        archivedResponse.metadataField(MetadataFields.SOURCE));
  }

  /** Returns the URL first requested; empty if the archive does not state a valid one. */
  public static Optional<URI> requested(ArchivedResponse archivedResponse) {
    return Optional.ofNullable(archivedResponse.metadataField(MetadataFields.REQUESTED))
        .flatMap(text -> InboundUrl.parse(text).or(() -> AddressRule.parse(text)));
  }

  public static FetchedPage toPage(
      ArchivedResponse archivedResponse, URI requested, PageHints pageHints) {
    return new FetchedPage(
        archivedResponse.address(),
        requested,
        archivedResponse.fetched(),
        archivedResponse.status(),
        archivedResponse.headers(),
        archivedResponse.body(),
        pageHints);
  }

  /**
   * Returns whether a response is a whole page: status 200, and a content type that is HTML, XML,
   * JSON or absent, or a file from a folder. Other successes are no page: 206 is a part of one, 202
   * a promise.
   */
  static boolean isHtmlPage(ArchivedResponse archivedResponse) {
    String type = archivedResponse.header("content-type");
    String name = type == null ? "html" : type.toLowerCase(Locale.ROOT);
    return archivedResponse.status() == HTTP_OK
        && (InboundUrl.isDelivery(archivedResponse.address())
            || name.contains("html")
            || name.contains("xml")
            || name.contains("json"));
  }
}
