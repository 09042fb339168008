package wirewatch.crawler.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import wirewatch.crawler.listing.model.ArticleCandidate;
import wirewatch.crawler.listing.model.Listing;
import wirewatch.crawler.listing.model.ListingKind;
import wirewatch.crawler.listing.model.ParsedListing;

class SitemapsTest {
  private static final String ADDRESS = "https://meridian.example/sitemap.xml";
  private static final ArticleCandidate NEWS =
      new ArticleCandidate(
          URI.create("https://meridian.example/world/harbour-talks-resume-401"),
          "Harbour talks resume & ferries sail",
          Instant.parse("2026-09-21T06:05:00Z"),
          Instant.parse("2026-09-21T07:00:00Z"),
          null,
          List.of(),
          "en",
          null,
          List.of("harbour", "ferries", "talks"));

  @Test
  void readsANewsSitemap() {
    Listing listing = ListingFixtures.read("news-sitemap.xml", ADDRESS);

    assertThat(listing.kind()).isEqualTo(ListingKind.SITEMAP);
    assertThat(listing.candidates()).containsExactly(NEWS);
    assertThat(listing.problem()).isEqualTo("1 on other sites left out (elsewhere.example)");
  }

  @Test
  void readsASitemapIndex() {
    Listing listing = ListingFixtures.read("sitemap-index.xml", ADDRESS);

    assertThat(listing.kind()).isEqualTo(ListingKind.SITEMAP_INDEX);
    assertThat(listing.candidates()).isEmpty();
    assertThat(listing.listings())
        .containsExactly(
            URI.create("https://meridian.example/sitemap-2026-09.xml.gz"),
            URI.create("https://www.meridian.example/sitemap-news.xml"));
  }

  @Test
  void decompressesGzip() throws IOException {
    byte[] packed = gzip(ListingFixtures.bytes("news-sitemap.xml"));

    assertThat(ListingFixtures.read(packed, ADDRESS + ".gz").candidates()).containsExactly(NEWS);
  }

  @Test
  void readsATruncatedFile() throws IOException {
    byte[] packed = gzip(ListingFixtures.bytes("news-sitemap.xml"));

    Listing listing =
        ListingFixtures.read(Arrays.copyOf(packed, packed.length - 12), ADDRESS + ".gz");

    assertThat(listing.candidates()).containsExactly(NEWS);
  }

  @Test
  void limitsTheDecompressedSize() throws IOException {
    byte[] bomb = gzip(new byte[GzipUnpacker.MAX_BYTES + 1_000_000]);

    assertThat(GzipUnpacker.unpack(bomb)).hasSize(GzipUnpacker.MAX_BYTES);
  }

  @Test
  void readsATextSitemap() {
    String text = "\uFEFFhttps://meridian.example/1\r\n\r\nnot one\r\nhttps://meridian.example/2";

    Listing listing = ListingFixtures.read(text.getBytes(StandardCharsets.UTF_8), ADDRESS);

    assertThat(listing.kind()).isEqualTo(ListingKind.SITEMAP);
    assertThat(listing.candidates())
        .extracting(articleCandidate -> articleCandidate.address().getPath())
        .containsExactly("/1", "/2");
    assertThat(listing.problem())
        .isEqualTo("1 without a valid address (http or https, at most 2,048 characters)");
  }

  @Test
  void limitsTheNumberOfUrls() {
    StringBuilder text = new StringBuilder("<urlset>");
    for (int i = 0; i < ParsedListing.MAX_CANDIDATES + 10; i++) {
      text.append("<url><loc>https://meridian.example/").append(i).append("</loc></url>");
    }

    Listing listing =
        ListingFixtures.read(text.toString().getBytes(StandardCharsets.UTF_8), ADDRESS);

    assertThat(listing.candidates()).hasSize(ParsedListing.MAX_CANDIDATES);
    assertThat(listing.problem()).isEqualTo("only the first 50000 were read");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
