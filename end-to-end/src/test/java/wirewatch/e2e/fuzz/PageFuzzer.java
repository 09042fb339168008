package wirewatch.e2e.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import wirewatch.ingest.ArticleExtractor;
import wirewatch.ingest.model.FetchedPage;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.model.PageHints;

/** Pages: bytes and their decoding, markup, metadata, text. */
final class PageFuzzer {
  private static final URI ADDRESS = URI.create("https://news.example/2024/05/04/a-story");
  private static final Instant FETCHED = Instant.parse("2024-05-05T10:00:00Z");
  private static final Map<String, List<String>> HEADERS =
      Map.of("content-type", List.of("text/html"), "x-robots-tag", List.of("noai"));
  private static final ArticleExtractor EXTRACTOR = warmedUp();

  private PageFuzzer() {}

  /** The models are loaded before the first input, as that takes longer than an input may. */
  private static ArticleExtractor warmedUp() {
    ArticleExtractor extractor = new ArticleExtractor();
    extractor.extract(
        HtmlPage.of("<h1>Talks go on</h1><p>OSLO (Example) - Talks go on.", ADDRESS, FETCHED));
    return extractor;
  }

  /** Jazzer calls this by its name. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (EXTRACTOR.extractOrThrow(
            new FetchedPage(ADDRESS, ADDRESS, FETCHED, 200, HEADERS, input, PageHints.NONE))
        == null) {
      throw new AssertionError("no result for " + new String(input, UTF_8));
    }
  }
}
