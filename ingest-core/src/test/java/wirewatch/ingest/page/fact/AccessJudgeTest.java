package wirewatch.ingest.page.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static wirewatch.ingest.page.fact.Pages.read;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.model.Hints;
import wirewatch.ingest.model.Html;

class AccessJudgeTest {

  @Test
  void collectsAllOptOuts() {
    String markup =
        "<meta name='robots' content='max-image-preview:large, NOAI'>"
            + "<meta name='tdm-reservation' content='1'>";
    Map<String, List<String>> headers =
        Map.of("x-robots-tag", List.of("otherbot: noarchive", "noimageai"));
    Html page = new Html(markup, Pages.ADDRESS, Pages.FETCHED, headers, Hints.NONE);
    assertThat(new FactReader().read(Jsoup.parse(markup), page).access().optOut())
        .containsExactlyInAnyOrder("tdmrep", "noai", "noimageai", "robots-noarchive");
  }

  @Test
  void rejectsCanonicalUrlsOfOtherSitesAndHomePage() {
    assertThat(canonical("https://elsewhere.example/a")).isEqualTo(Pages.ADDRESS);
    assertThat(canonical("https://www.post.example/")).isEqualTo(Pages.ADDRESS);
    assertThat(canonical("javascript:alert(1)")).isEqualTo(Pages.ADDRESS);
    assertThat(canonical("http://[broken")).isEqualTo(Pages.ADDRESS);
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
    return read("<link rel='canonical' href='" + address + "'>").access().canonical();
  }

  private static @Nullable Boolean free(String value) {
    String json = "{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":" + value + "}";
    return read("<script type='application/ld+json'>" + json + "</script>").access().freeAccess();
  }
}
