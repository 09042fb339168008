package wirewatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wirewatch.ingest.model.FetchedPage;

/** The rights that a whole site reserves, on the pages that are fetched from it. */
class SiteReservationsTest {
  private static final String TDM_REP = "/.well-known/tdmrep.json";

  @TempDir private Path data;
  private final RecordingListener listener = new RecordingListener();
  private TestSite site;

  @BeforeEach
  void open() throws IOException {
    site = new TestSite();
    site.feed("/feed", "/news/a", "/free/b").html("/news/a", "a").html("/free/b", "b");
  }

  @AfterEach
  void close() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          User-agent: * ~ Content-Signal: search=yes, ai-train=no, ai-input=no | content-signal-ai-train content-signal-ai-input
          User-agent: * ~ Content-Signal: AI-Train = No                        | content-signal-ai-train
          User-agent: other ~ Content-Signal: ai-train=no                      |
          User-agent: wirewatch ~ Allow: / ~ User-agent: * ~ Content-Signal: ai-train=no |
          User-agent: * ~ Content-Signal: ai-train=yes, art=no, =, no          |
          """)
  void readsContentSignals(String robots, String expected) throws InterruptedException {
    site.html("/robots.txt", robots.replace(" ~ ", "\n"));

    assertThat(optOuts("/news/a"))
        .isEqualTo(expected == null ? List.of() : List.of(expected.split(" ")));
  }

  @Test
  void readsTheLongestLocationOfTdmRep() throws InterruptedException {
    site.html(
        TDM_REP,
        """
        [{"location": "/", "tdm-reservation": 1, "tdm-policy": "https://wire.example/policy"},
         {"location": "/free/*", "tdm-reservation": "0"}, {"location": 7}, "nothing"]
        """);

    assertThat(optOuts("/news/a")).containsExactly("tdmrep");
    assertThat(optOuts("/free/b")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "{}", "7", "[[[[]]]]", "[{\"location\": \"/\"}]", "<html>"})
  void takesADamagedFileForNone(String file) throws InterruptedException {
    site.html(TDM_REP, file);

    assertThat(optOuts("/news/a")).isEmpty();
  }

  @Test
  void readsAiTxt() throws InterruptedException {
    site.html("/ai.txt", "User-Agent: *\nDisallow: /news/\nAllow: /\n");

    assertThat(optOuts("/news/a")).containsExactly("ai.txt");
    assertThat(optOuts("/free/b")).isEmpty();
  }

  @Test
  void requestsEachFileOnceAndNoneThatRobotsTxtForbids() throws InterruptedException {
    site.html("/robots.txt", "User-agent: *\nDisallow: /ai.txt\n");
    site.status(TDM_REP, 500);

    assertThat(optOuts("/news/a")).isEmpty();
    assertThat(site.requests(TDM_REP)).isEqualTo(1);
    assertThat(site.requests("/ai.txt")).isZero();
  }

  /** Crawls, and reads the page again from the archive: a new index has the same. */
  private List<String> optOuts(String path) throws InterruptedException {
    if (listener.pages().isEmpty()) {
      try (Crawler crawler = site.crawler(data, "/feed")) {
        crawler.runRound(listener);
      }
    }
    List<FetchedPage> pages = listener.pages();
    return pages.stream()
        .filter(page -> page.requestedUrl().getPath().equals(path))
        .findFirst()
        .orElseThrow()
        .hints()
        .optOuts();
  }
}
