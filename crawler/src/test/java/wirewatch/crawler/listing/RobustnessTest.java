package wirewatch.crawler.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirewatch.crawler.listing.feed.Opml;
import wirewatch.crawler.listing.model.FetchedListing;
import wirewatch.crawler.listing.model.Listing;
import wirewatch.crawler.listing.model.ListingKind;

class RobustnessTest {
  private static final URI ADDRESS = URI.create("https://meridian.example/listing");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rss.xml",
        "atom.xml",
        "rdf.xml",
        "broken.xml",
        "news-sitemap.xml",
        "sitemap-index.xml",
        "feed.json",
        "section.html",
        "sources.opml"
      })
  void doesNotThrowOnDamagedInput(String name) {
    byte[] body = ListingFixtures.bytes(name);
    Random random = new Random(name.hashCode());
    for (int i = 0; i < 60; i++) {
      byte[] damaged = damaged(body, random);
      ListingKind[] kinds = ListingKind.values();
      ListingKind listingKind = random.nextBoolean() ? null : kinds[random.nextInt(kinds.length)];
      Listing listing =
          new ListingReader().read(new FetchedListing(damaged, null, ADDRESS, listingKind, null));
      assertThat(String.valueOf(listing.problem())).doesNotContain("could not be read");
      Opml.read(damaged);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "<",
        "<rss>",
        "{",
        "[]",
        "[[[[",
        "{\"items\":[null,1,{}]}",
        "<rss><item>",
        "&",
        "<?xml",
        "<!--",
        "<!DOCTYPE",
        "\0\0\0",
        "http://",
        "<feed><entry><link/></entry></feed>",
        "<html><base href=':'>"
      })
  void doesNotThrowOnFragments(String text) {
    Listing listing =
        ListingFixtures.read(text.getBytes(StandardCharsets.UTF_8), ADDRESS.toString());

    assertThat(listing.candidates()).isEmpty();
    assertThat(String.valueOf(listing.problem())).doesNotContain("could not be read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss>",
        "<a>",
        "<div>",
        "<rss><item>",
        "[",
        "{\"a\":",
        "<![CDATA[",
        "&#",
        "<b><a href=x>"
      })
  void doesNotThrowOnDeepNesting(String part) {
    String text = (part.startsWith("<a") ? "<rss>" : "") + part.repeat(50_000);

    Listing listing =
        ListingFixtures.read(text.getBytes(StandardCharsets.UTF_8), ADDRESS.toString());

    assertThat(String.valueOf(listing.problem())).doesNotContain("could not be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a>", "<item>", "<rss><channel>", "<url>"})
  void reportsAMillionOpenTagsAsAProblem(String tags) {
    String text = "<rss>" + tags.repeat(1_000_000);

    Listing listing =
        ListingFixtures.read(text.getBytes(StandardCharsets.UTF_8), ADDRESS.toString());

    assertThat(listing.candidates()).isEmpty();
    assertThat(listing.problem()).contains("nested more than 255 deep");
  }

  private static byte[] damaged(byte[] body, Random random) {
    byte[] damaged = body.clone();
    for (int n = random.nextInt(30); n > 0; n--) {
      int at = random.nextInt(damaged.length);
      int from = random.nextInt(damaged.length);
      switch (random.nextInt(3)) {
        case 0 -> damaged[at] = (byte) random.nextInt(256);
        case 1 -> damaged[at] = damaged[from];
        default -> {
          int length = Math.min(random.nextInt(60), damaged.length - Math.max(at, from));
          System.arraycopy(body, from, damaged, at, length);
        }
      }
    }
    return damaged;
  }
}
