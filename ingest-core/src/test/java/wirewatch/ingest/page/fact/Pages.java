package wirewatch.ingest.page.fact;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import wirewatch.ingest.model.Dates.Published;
import wirewatch.ingest.model.Hints;
import wirewatch.ingest.model.Html;

/** Reads the metadata of invented pages. */
final class Pages {
  static final URI ADDRESS = URI.create("https://www.post.example/world/harbour-reopens");
  static final Instant FETCHED = Instant.parse("2024-05-05T12:00:00Z");

  private Pages() {}

  static Published published(Facts facts) {
    return Objects.requireNonNull(facts.dates().published());
  }

  static Facts read(String markup) {
    return read(markup, ADDRESS, Hints.NONE);
  }

  static Facts read(String markup, String language) {
    return read("<html lang='" + language + "'>" + markup, ADDRESS, Hints.NONE);
  }

  static Facts read(String markup, URI address, Hints hints) {
    Html page = new Html(markup, address, FETCHED, Map.of(), hints);
    return new FactReader().read(Jsoup.parse(markup), page);
  }
}
