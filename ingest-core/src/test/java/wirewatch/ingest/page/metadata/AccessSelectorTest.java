package wirewatch.ingest.page.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static wirewatch.ingest.page.metadata.SamplePages.read;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.model.PageHints;

class AccessSelectorTest {

  @Test
  void collectsAllOptOuts() {
    String markup =
        "<meta name='robots' content='max-image-preview:large, NOAI'>"
            + "<meta name='tdm-reservation' content='1'>";
    Map<String, List<String>> headers =
        Map.of("x-robots-tag", List.of("otherbot: noarchive", "noimageai"));
    HtmlPage page =
        new HtmlPage(markup, SamplePages.URL, SamplePages.FETCHED, headers, PageHints.NONE);
    assertThat(new PageMetadataReader().read(Jsoup.parse(markup), page).access().optOuts())
        .containsExactlyInAnyOrder("tdmrep", "noai", "noimageai", "robots-noarchive");
  }

  @Test
  void rejectsCanonicalUrlsOfOtherSitesAndHomePage() {
    assertThat(canonical("https://elsewhere.example/a")).isEqualTo(SamplePages.URL);
    assertThat(canonical("https://www.post.example/")).isEqualTo(SamplePages.URL);
    assertThat(canonical("javascript:alert(1)")).isEqualTo(SamplePages.URL);
    assertThat(canonical("file:///etc/passwd")).isEqualTo(SamplePages.URL);
    assertThat(canonical("/" + "x".repeat(100_000))).isEqualTo(SamplePages.URL);
    assertThat(canonical("/" + "x".repeat(2_040))).isEqualTo(SamplePages.URL);
    assertThat(canonical("http://[broken")).isEqualTo(SamplePages.URL);
    assertThat(canonical("//m.post.example/harbour"))
        .isEqualTo(URI.create("https://m.post.example/harbour"));
  }

  @Test
  void readsFreeAccess() {
    assertThat(free("\"False\"")).isFalse();
    assertThat(free("true")).isTrue();
    assertThat(free("\"perhaps\"")).isNull();
  }

  private static @Nullable URI canonical(String address) {
    return read("<link rel='canonical' href='" + address + "'>").access().canonicalUrl();
  }

  private static @Nullable Boolean free(String value) {
    String json = "{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":" + value + "}";
    return read("<script type='application/ld+json'>" + json + "</script>").access().freeAccess();
  }

  @Test
  void addsThoseOfTheSite() {
    String markup = "<html><head><meta name=\"robots\" content=\"noai\"></head></html>";
    PageHints hints = PageHints.NONE.withOptOuts(List.of("ai.txt", "tdmrep"));
    HtmlPage page = new HtmlPage(markup, SamplePages.URL, SamplePages.FETCHED, Map.of(), hints);

    assertThat(new PageMetadataReader().read(Jsoup.parse(markup), page).access().optOuts())
        .containsExactly("ai.txt", "tdmrep", "noai");
  }
}
