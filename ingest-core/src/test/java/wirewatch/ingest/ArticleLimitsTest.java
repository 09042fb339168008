package wirewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import wirewatch.ingest.limit.ArticleLimits;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.model.FetchedPage;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.model.PageHints;
import wirewatch.ingest.model.PlainText;

class ArticleLimitsTest {
  private static final int MAX_DOCUMENT_BYTES = 4 << 20;
  private static final int LARGEST_BODY = 9_500_000;
  private static final URI ADDRESS = URI.create("https://news.example/2024/05/04/a-story");
  private static final String SENTENCE = "The minister said on Monday that the tax would rise. ";
  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();

  @ParameterizedTest(name = "{0}")
  @MethodSource("largePages")
  void boundsTheDocumentOfAnyPage(String name, String markup) throws IOException {
    ExtractionResult result = EXTRACTOR.extractUnguarded(HtmlPage.of(markup, ADDRESS, null));
    if (result instanceof ExtractionResult.ExtractedArticle extracted) {
      Article article = extracted.article();
      assertThat(article.body().length()).isLessThanOrEqualTo(ArticleLimits.BODY + 20_000);
      assertThat(article.namedEntities().mentions()).hasSizeLessThanOrEqualTo(5_000);
      assertThat(article.truncated()).isNotEmpty();
      assertThat(new ObjectMapper().writeValueAsBytes(ArticleFields.of(article)))
          .hasSizeLessThan(MAX_DOCUMENT_BYTES);
    }
  }

  static Stream<Arguments> largePages() {
    return Stream.of(
        Arguments.of("datelines", "<h1>A</h1><p>" + repeat("LONDON, ", LARGEST_BODY)),
        Arguments.of("plain text", repeat(SENTENCE, LARGEST_BODY)),
        Arguments.of("paragraphs", "<h1>A</h1>" + repeat("<p>" + SENTENCE, LARGEST_BODY)),
        Arguments.of("lines", "<h1>A</h1>" + repeat(SENTENCE + "<br><br>", LARGEST_BODY)),
        Arguments.of("names", "<h1>A</h1><p>" + repeat("Ann Lee met Bob Ray. ", 4_000_000)),
        Arguments.of(
            "quotes", "<h1>A</h1><p>" + repeat("\"It is so,\" Ann Lee said. ", LARGEST_BODY)),
        Arguments.of("supplementary", "<h1>A</h1><p>" + repeat("𠀀𠀁。", LARGEST_BODY / 2)),
        Arguments.of("controls", "<h1>A</h1><p>" + repeat("word \u0001\u001f ", LARGEST_BODY)));
  }

  @Test
  void marksAHeadlineThatIsCut() {
    Article hinted =
        extract(
            new HtmlPage(
                story(),
                ADDRESS,
                null,
                Map.of(),
                new PageHints(
                    PageHints.NONE.origin(),
                    repeat("Tax ", 1 << 20),
                    null,
                    PageHints.NONE.authors(),
                    null,
                    null,
                    null,
                    null)));
    assertThat(hinted.heading().headline()).hasSizeLessThanOrEqualTo(1_000).endsWith("…");
    assertThat(hinted.truncated()).containsExactly("headline");
  }

  @Test
  void cutsNothingOfAnOrdinaryArticle() {
    assertThat(extract(HtmlPage.of("<h1>Tax to rise</h1>" + story(), ADDRESS, null)).truncated())
        .isEmpty();
  }

  @Test
  void cutsAPlainTextAndKeepsItsOffsets() {
    String text = "LONDON, May 4 (Reuters) - " + repeat("\"It is so,\" Ann Lee said. ", 1_000_000);
    Article article =
        ((ExtractionResult.ExtractedArticle)
                EXTRACTOR.extract(PlainText.of(text, ADDRESS, Instant.EPOCH)))
            .article();
    assertThat(article.truncated()).contains("body", "quotes");
    assertThat(text.substring(article.quotes().getLast().start())).startsWith("\"It is so,\"");
  }

  @Test
  void treatsAPartOfAPageAsNoArticle() {
    byte[] body =
        ("<h1>Tax to rise</h1>" + story()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    for (int status : new int[] {201, 202, 206, 404}) {
      FetchedPage page =
          new FetchedPage(ADDRESS, ADDRESS, Instant.EPOCH, status, Map.of(), body, PageHints.NONE);
      assertThat(EXTRACTOR.extract(page))
          .isEqualTo(
              new ExtractionResult.NotAnArticle(
                  "HTTP status " + status + " is not a complete page"));
    }
  }

  private static Article extract(HtmlPage page) {
    return ((ExtractionResult.ExtractedArticle) EXTRACTOR.extractUnguarded(page)).article();
  }

  private static String story() {
    return "<article>" + ("<p>" + SENTENCE.repeat(4) + "</p>").repeat(8) + "</article>";
  }

  private static String repeat(String text, int length) {
    return text.repeat(length / text.length());
  }
}
