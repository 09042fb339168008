package wirewatch.crawler.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirewatch.crawler.listing.model.FetchedListing;

class SiteTitleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss><channel><title>Harbour Post</title><item><title>A ship</title></item></channel></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title type='html'>Harbour &lt;b&gt;Post&lt;/b&gt;</title></feed>",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Harbour Post\",\"items\":[]}",
        "<html><head><meta property='og:site_name' content=' Harbour  Post '><title>News</title></head></html>",
        "<html><head><title>Latest news | Harbour Post</title></head></html>",
        "<html><head><title>Harbour Post - News from the quay</title></head></html>",
        "<html><head><title>Harbour Post</title></head></html>",
      })
  void isTheNameThatTheSiteGivesItself(String text) {
    assertThat(find(text)).hasValue("Harbour Post");
  }

  @Test
  void isTheWholeTitleWhereNoPartNamesTheHost() {
    assertThat(find("<html><head><title>Ships: all of them</title></head></html>"))
        .hasValue("Ships: all of them");
  }

  @Test
  void isShort() {
    assertThat(find("<rss><channel><title>" + "x".repeat(500) + "</title></channel></rss>"))
        .hasValueSatisfying(title -> assertThat(title).hasSize(60));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"title\":3}",
        "{broken",
        "<rss><channel></channel></rss>",
        "<html><body>no title</body></html>",
        "https://harbourpost.example/1"
      })
  void isMissingWhereTheSiteSaysNone(String text) {
    assertThat(find(text)).isEmpty();
  }

  private static Optional<String> find(String text) {
    return SiteTitle.find(
        new FetchedListing(
            text.getBytes(StandardCharsets.UTF_8),
            null,
            URI.create("https://www.harbourpost.example/"),
            null,
            null));
  }
}
