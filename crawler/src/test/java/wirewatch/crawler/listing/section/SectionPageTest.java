package wirewatch.crawler.listing.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirewatch.crawler.listing.ListingFixtures;
import wirewatch.crawler.listing.ListingReader;
import wirewatch.crawler.listing.model.ArticleCandidate;
import wirewatch.crawler.listing.model.FetchedListing;
import wirewatch.crawler.listing.model.Listing;
import wirewatch.crawler.listing.model.ListingKind;

class SectionPageTest {
  private static Listing read(@Nullable String links) {
    URI address = URI.create("https://meridian.example/world");
    FetchedListing page =
        new FetchedListing(
            ListingFixtures.bytes("section.html"), "text/html", address, null, links);
    return new ListingReader().read(page);
  }

  private static List<String> paths(Listing listing) {
    return listing.candidates().stream()
        .map(articleCandidate -> articleCandidate.address().getPath())
        .toList();
  }

  @Test
  void derivesArticleLinksFromThePage() {
    Listing listing = read(null);

    assertThat(listing.kind()).isEqualTo(ListingKind.SECTION);
    assertThat(paths(listing))
        .containsExactly(
            "/world/harbour-talks-resume-after-long-silence-40112",
            "/world/ferries-sail-again-between-the-islands-40113",
            "/markets/grain-prices-steady-in-thin-trade-40114");
    assertThat(listing.problem()).isNull();
  }

  @Test
  void readsHeadlineTimeAndLanguage() {
    ArticleCandidate first = read(null).candidates().getFirst();

    assertThat(first.title()).isEqualTo("Harbour talks resume after long silence");
    assertThat(first.published()).isEqualTo(Instant.parse("2026-09-21T06:05:00Z"));
    assertThat(first.language()).isEqualTo("en");
  }

  @Test
  void findsTheFeedsAndSitemapsThatThePageNames() {
    assertThat(read(null).listings())
        .containsExactly(
            URI.create("https://meridian.example/world/rss.xml"),
            URI.create("https://meridian.example/sitemap.xml"),
            URI.create("https://meridian.example/feeds/markets.xml"));
  }

  @ParameterizedTest
  @CsvSource({
    "/markets/*-4*",
    "*/markets/*4011*",
    "/markets/[a-z-]+-[0-9]+",
    "/markets/.*4011",
    "/markets/",
    "regex:/markets/s|/markets/g"
  })
  void selectsLinksByTheConfiguredPattern(String pattern) {
    assertThat(paths(read(pattern)))
        .containsExactly(
            "/markets/grain-prices-steady-in-thin-trade-40114", "/markets/short-40115");
  }

  @Test
  void reportsAnInvalidPattern() {
    assertThat(read("regex:(").problem())
        .startsWith("links is not a valid pattern: Unclosed group");
  }

  @Test
  void abortsCatastrophicBacktracking() {
    LinkPattern pattern = LinkPattern.of("regex:(a+)+b");

    assertThat(pattern.matches(URI.create("https://meridian.example/" + "a".repeat(4000))))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/news/2026/09/21/markets-fall-again-today,/news/#/#/#/slug.",
    "/world/123456789,/world/#.",
    "/a/markets-fall-again-today-40112.html,/a/slug#.html",
    "/about,/about."
  })
  void replacesVaryingPartsInTheTemplate(String path, String template) {
    assertThat(UrlShape.of(URI.create("https://meridian.example" + path)).template())
        .isEqualTo(template);
  }

  @ParameterizedTest
  @CsvSource({
    "/news/2026/09/21/ports,true",
    "/2026-09-21/ports,true",
    "/ports-20260921,true",
    "/news/2026/sep/21/ports,true",
    "/world/4011299,true",
    "/view?newsid=77123,true",
    "/world,false",
    "/tag/ports-and-harbours-abroad,false",
    "/files/2026-09-21.pdf,false"
  })
  void recognizesArticleUrls(String path, boolean article) {
    int points = UrlShape.of(URI.create("https://meridian.example" + path)).score();

    assertThat(points > 0).isEqualTo(article);
  }
}
