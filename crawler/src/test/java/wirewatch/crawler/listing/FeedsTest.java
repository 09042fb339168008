package wirewatch.crawler.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wirewatch.crawler.listing.model.ArticleCandidate;
import wirewatch.crawler.listing.model.FetchedListing;
import wirewatch.crawler.listing.model.Listing;
import wirewatch.crawler.listing.model.ListingKind;

class FeedsTest {
  private static final String MERIDIAN = "https://meridian.example/rss.xml";

  @Test
  void readsAnRssItem() {
    Listing listing = ListingFixtures.read("rss.xml", MERIDIAN);

    assertThat(listing.kind()).isEqualTo(ListingKind.FEED);
    assertThat(listing.ttl()).isEqualTo(Duration.ofMinutes(10));
    assertThat(listing.candidates().getFirst())
        .isEqualTo(
            new ArticleCandidate(
                URI.create("https://meridian.example/world/harbour-talks-resume-401"),
                "Harbour talks resume & ferries sail",
                Instant.parse("2026-09-21T06:05:00Z"),
                null,
                "mw-401",
                List.of("Ada Quill"),
                "en-GB",
                "Delegates met on Monday.",
                List.of("World", "Shipping")));
  }

  @Test
  void readsTheOriginalLinkAndTheNameWithoutMailAddress() {
    ArticleCandidate articleCandidate =
        ListingFixtures.read("rss.xml", MERIDIAN).candidates().get(1);

    assertThat(articleCandidate.address())
        .isEqualTo(URI.create("https://meridian.example/markets/grain-prices-steady-402"));
    assertThat(articleCandidate.authors()).containsExactly("Bo Lind");
    assertThat(articleCandidate.published()).isEqualTo("2026-09-21T10:00:00Z");
  }

  @Test
  void usesAPermalinkGuidAsAddress() {
    ArticleCandidate articleCandidate =
        ListingFixtures.read("rss.xml", MERIDIAN).candidates().get(2);

    assertThat(articleCandidate.address().getPath()).isEqualTo("/world/only-a-permanent-guid-403");
    assertThat(articleCandidate.published()).isNull();
  }

  @Test
  void reportsItemsOnOtherSites() {
    Listing listing = ListingFixtures.read("rss.xml", MERIDIAN);

    assertThat(listing.candidates()).hasSize(3);
    assertThat(listing.problem())
        .isEqualTo(
            "1 without a valid address (http or https, at most 2,048 characters); 1 on other sites left out (bargain.example)");
  }

  @Test
  void acceptsSitesAllowedByTheSource() {
    FetchedListing page =
        new FetchedListing(
            ListingFixtures.bytes("rss.xml"), null, URI.create(MERIDIAN), null, null);

    assertThat(new ListingReader().read(page, Set.of("bargain.example")).candidates()).hasSize(4);
    assertThat(new ListingReader().read(page, Set.of("*")).candidates()).hasSize(4);
  }

  @Test
  void acceptsTheSiteDeclaredByTheFeed() {
    Listing listing = ListingFixtures.read("rss.xml", "https://feeds.host.example/meridian");

    assertThat(listing.candidates()).hasSize(3);
  }

  @Test
  void readsAnAtomEntryWithItsBasesAndLanguage() {
    Listing listing = ListingFixtures.read("atom.xml", "https://polaris.example/atom.xml");

    assertThat(listing.candidates())
        .containsExactly(
            new ArticleCandidate(
                URI.create("https://polaris.example/news/2026/port-snova-otkryt"),
                "Порт снова открыт",
                Instant.parse("2026-09-21T07:00:00Z"),
                Instant.parse("2026-09-21T08:30:00Z"),
                "tag:polaris.example,2026:17",
                List.of("Анна Северная", "Олег Мороз"),
                "ru",
                "Первые суда вошли в гавань.",
                List.of("Порты")));
    assertThat(listing.problem()).isNull();
  }

  @Test
  void readsAnRdfItem() {
    Listing listing = ListingFixtures.read("rdf.xml", "https://courier.example/index.rdf");

    assertThat(listing.candidates())
        .containsExactly(
            new ArticleCandidate(
                URI.create("https://courier.example/a/1"),
                "Hafen wieder offen",
                Instant.parse("2026-09-21T00:00:00Z"),
                null,
                "https://courier.example/a/1",
                List.of("Eva Stein"),
                "de",
                null,
                List.of("Häfen")));
  }

  @Test
  void readsAJsonFeed() {
    Listing listing = ListingFixtures.read("feed.json", "https://courier.example/feed.json");

    assertThat(listing.candidates())
        .containsExactly(
            new ArticleCandidate(
                URI.create("https://courier.example/2026/09/21/bridge-opens"),
                "Bridge opens",
                Instant.parse("2026-09-21T10:00:00Z"),
                Instant.parse("2026-09-21T11:00:00Z"),
                "c-1",
                List.of("Mia Oak"),
                "en-US",
                "The bridge opened.",
                List.of("bridges")),
            new ArticleCandidate(
                URI.create("https://courier.example/2026/09/21/tunnel-closes"),
                null,
                null,
                null,
                "2",
                List.of("Leo Ash"),
                "en-US",
                "Closed."));
    assertThat(listing.problem())
        .isEqualTo("1 without a valid address (http or https, at most 2,048 characters)");
  }

  @Test
  void readsAMalformedFeed() {
    Listing listing = ListingFixtures.read("broken.xml", "http://borealis.example/feed.php");

    assertThat(listing.candidates())
        .extracting(ArticleCandidate::title)
        .containsExactly("Ministers meet — again & again", "The second story");
    assertThat(listing.candidates())
        .extracting(articleCandidate -> articleCandidate.address().toString())
        .containsExactly(
            "http://borealis.example/news.php?id=7714&copy=2&lang=en",
            "http://borealis.example/news.php?id=7715");
    assertThat(listing.candidates())
        .extracting(ArticleCandidate::published)
        .containsExactly(
            Instant.parse("2026-09-21T10:15:00Z"), Instant.parse("2026-09-21T16:15:00Z"));
    assertThat(listing.candidates().getFirst().authors()).containsExactly("Kai Fjord");
  }

  @Test
  void prefersThePlausibleEncoding() {
    String feed =
        "<?xml version='1.0' encoding='%s'?><rss><channel><item><title>Новости порта</title>"
            + "<link>https://polaris.example/1</link></item></channel></rss>";
    byte[] declared = feed.formatted("windows-1251").getBytes(Charset.forName("windows-1251"));
    byte[] lying = feed.formatted("windows-1251").getBytes(StandardCharsets.UTF_8);
    byte[] wide = feed.formatted("utf-16").getBytes(StandardCharsets.UTF_16);
    byte[] headed = feed.formatted("utf-8").getBytes(Charset.forName("KOI8-R"));

    assertThat(titleOf(declared, "text/xml")).isEqualTo("Новости порта");
    assertThat(titleOf(lying, "text/xml")).isEqualTo("Новости порта");
    assertThat(titleOf(wide, null)).isEqualTo("Новости порта");
    assertThat(titleOf(headed, "application/rss+xml; charset=KOI8-R")).isEqualTo("Новости порта");
  }

  private static @Nullable String titleOf(byte[] body, @Nullable String contentType) {
    URI address = URI.create("https://polaris.example/rss");
    FetchedListing page = new FetchedListing(body, contentType, address, null, null);
    return new ListingReader().read(page).candidates().getFirst().title();
  }

  @Test
  void expandsNoEntityThatTheFeedDeclares() {
    String feed =
        """
        <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>
        <rss><channel><item><title>&b;|&x;</title><link>https://polaris.example/1</link></item></channel></rss>
        """;

    Listing listing =
        ListingFixtures.read(feed.getBytes(StandardCharsets.UTF_8), "https://polaris.example/rss");

    assertThat(listing.candidates().getFirst().title()).isEqualTo("&b;|&x;");
  }

  @Test
  void reportsAPageInsteadOfAFeedAndItsFeeds() {
    URI address = URI.create("https://meridian.example/old-rss");
    FetchedListing page =
        new FetchedListing(
            ListingFixtures.bytes("section.html"), "text/html", address, ListingKind.FEED, null);

    Listing listing = new ListingReader().read(page);

    assertThat(listing.candidates()).isEmpty();
    assertThat(listing.problem()).isEqualTo("a web page came instead of a feed");
    assertThat(listing.listings()).contains(URI.create("https://meridian.example/world/rss.xml"));
  }

  @Test
  void listsEachAddressOnce() {
    String item = "<item><link>https://polaris.example/1?utm_source=%d</link></item>";
    String feed = "<rss><channel>" + item.formatted(1) + item.formatted(2) + "</channel></rss>";

    Listing listing =
        ListingFixtures.read(feed.getBytes(StandardCharsets.UTF_8), "https://polaris.example/rss");

    assertThat(listing.candidates()).hasSize(1);
  }
}
