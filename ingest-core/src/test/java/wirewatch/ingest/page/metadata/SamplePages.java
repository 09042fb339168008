package wirewatch.ingest.page.metadata;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.model.PageHints;
import wirewatch.ingest.model.PublicationDates.PublicationTime;

/** Reads the metadata of invented pages. */
final class SamplePages {
  static final URI URL = URI.create("https://www.post.example/world/harbour-reopens");
  static final Instant FETCHED = Instant.parse("2024-05-05T12:00:00Z");

  private SamplePages() {}

  static PublicationTime published(PageMetadata pageMetadata) {
    return Objects.requireNonNull(pageMetadata.dates().published());
  }

  static PageMetadata read(String markup) {
    return read(markup, URL, PageHints.NONE);
  }

  static PageMetadata read(String markup, String language) {
    return read("<html lang='" + language + "'>" + markup, URL, PageHints.NONE);
  }

  static PageMetadata read(String markup, URI address, PageHints pageHints) {
    HtmlPage page = new HtmlPage(markup, address, FETCHED, Map.of(), pageHints);
    return new PageMetadataReader().read(Jsoup.parse(markup), page);
  }
}
