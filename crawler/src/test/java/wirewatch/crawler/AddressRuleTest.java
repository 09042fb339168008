package wirewatch.crawler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wirewatch.crawler.fetch.FetchResponse;
import wirewatch.crawler.fetch.Fetcher;
import wirewatch.crawler.listing.ListingReader;
import wirewatch.crawler.listing.feed.Opml;
import wirewatch.crawler.listing.model.ArticleCandidate;
import wirewatch.crawler.listing.model.FetchedListing;
import wirewatch.crawler.listing.model.Listing;
import wirewatch.crawler.listing.model.ListingKind;
import wirewatch.crawler.model.ListingHints;

/**
 * The rule for addresses holds wherever the crawler reads one; that of WARC files has its own test.
 */
class AddressRuleTest {
  private static final String SITE = "https://wire.example/";
  private static final String FINE = SITE + "2026/11/22/harbour-talks-go-on-all-night.html";

  @TempDir private Path data;

  /** The listings that name two articles: the first address is given, the second is valid. */
  private enum ListingForm {
    RSS(
        ListingKind.FEED,
        "<rss version='2.0'><channel><item><link>%s</link></item><item><link>%s</link></item></channel></rss>"),
    JSON_FEED(
        ListingKind.FEED,
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"url\":\"%s\"},{\"url\":\"%s\"}]}"),
    SITEMAP(
        ListingKind.SITEMAP, "<urlset><url><loc>%s</loc></url><url><loc>%s</loc></url></urlset>");

    private final ListingKind kind;
    private final String template;

    ListingForm(ListingKind kind, String template) {
      this.kind = kind;
      this.template = template;
    }

    Listing read(String address) {
      String written = this == JSON_FEED ? address.replace("\u007f", "\\u007f") : address;
      return AddressRuleTest.read(template.formatted(written, FINE), kind);
    }
  }

  static List<String> refused() {
    return List.of(
        "file:///etc/passwd",
        "javascript:alert(1)",
        SITE + "x".repeat(100_000),
        SITE + "x".repeat(2048),
        SITE + "a\u007fb");
  }

  @ParameterizedTest
  @MethodSource("refused")
  void listingsLeaveOutAndCountInvalidAddresses(String address) {
    assertThat(ListingForm.values())
        .allSatisfy(
            form -> {
              Listing listing = form.read(address);
              assertThat(addresses(listing)).containsExactly(FINE);
              assertThat(listing.problem()).startsWith("1 without a valid address");
            });
  }

  @ParameterizedTest
  @MethodSource("refused")
  void sectionsLeaveOutInvalidLinks(String address) {
    Listing listing =
        read(
            "<html><body><a href='%s'>Harbour talks go on and on</a><a href='%s'>Harbour talks go on all night</a></body></html>"
                .formatted(address, FINE),
            ListingKind.SECTION);

    assertThat(addresses(listing)).allMatch(FINE::equals);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void subscriptionListsLeaveOutInvalidFeeds(String address) {
    byte[] opml =
        "<opml><body><outline text='a' xmlUrl='%s'/><outline text='b' xmlUrl='%s'/></body></opml>"
            .formatted(address, FINE)
            .getBytes(UTF_8);

    assertThat(Opml.read(opml).outlines())
        .extracting(Opml.Outline::feed)
        .containsExactly(URI.create(FINE));
  }

  @Test
  void redirectsToInvalidAddressesAreNotFollowed() throws IOException, InterruptedException {
    try (TestSite site = new TestSite();
        Fetcher fetcher = Fetcher.open(TestSite.options(data))) {
      site.redirect("/long", "/" + "x".repeat(3000)).redirect("/file", "file:///etc/passwd");

      assertThat(fetcher.get(site.addressOf("/long")))
          .isInstanceOfSatisfying(
              FetchResponse.Failed.class,
              failed ->
                  assertThat(failed.failure().reason())
                      .isEqualTo("refused: an address longer than 2,048 characters"));
      assertThat(fetcher.get(site.addressOf("/file"))).isInstanceOf(FetchResponse.Failed.class);
      assertThat(site.requests()).noneMatch(path -> path.contains("xxx"));
    }
  }

  @Test
  void invalidAddressesAreNotRequested() throws InterruptedException {
    try (Fetcher fetcher = Fetcher.open(TestSite.options(data))) {
      assertThat(fetcher.get(URI.create("file:///etc/passwd")))
          .isInstanceOfSatisfying(
              FetchResponse.Failed.class,
              failed ->
                  assertThat(failed.failure().reason())
                      .isEqualTo("refused: an address that is not http or https"));
    }
  }

  @Test
  void archivedHintsLeaveOutInvalidAddresses() {
    String hints = "{\"listing\":\"%s\",\"title\":\"Talks\"}";

    assertThat(ListingHints.parse(hints.formatted("file:///etc/passwd")).listing()).isNull();
    assertThat(ListingHints.parse(hints.formatted(FINE)).listing()).hasToString(FINE);
  }

  private static Listing read(String text, ListingKind kind) {
    return new ListingReader()
        .read(new FetchedListing(text.getBytes(UTF_8), null, URI.create(SITE), kind, null));
  }

  private static List<String> addresses(Listing listing) {
    return listing.candidates().stream().map(ArticleCandidate::address).map(URI::toString).toList();
  }
}
