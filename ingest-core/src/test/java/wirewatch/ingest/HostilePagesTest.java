package wirewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.model.HtmlPage;

/** Pages built to exhaust the parser: each has a result, without the catch-all of the facade. */
class HostilePagesTest {
  private static final URI ADDRESS = URI.create("https://news.example/2024/05/04/a-story");
  private static final String SENTENCE = "The minister said on Monday that the tax would rise. ";
  private static final ArticleExtractor INGEST = new ArticleExtractor();

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void hasAResult(String name, String markup) {
    assertThat(INGEST.extractUnguarded(HtmlPage.of(markup, ADDRESS, null))).isNotNull();
  }

  static Stream<Arguments> pages() {
    return Stream.of(
        page("deep boxes", "<div>".repeat(100_000) + SENTENCE),
        page("deep bylines", "<span class=byline>".repeat(100_000) + "By Ann Writer"),
        page("deep headings", "<h1>" + "<span>a ".repeat(100_000)),
        page("deep properties", "<div itemprop=author>a".repeat(50_000)),
        page("deep tables", "<table><tr><td>".repeat(30_000) + SENTENCE),
        page("deep drawings", "<svg><foreignObject><math><annotation-xml>".repeat(10_000)),
        page("one tag", "<p " + "x".repeat(9_000_000)),
        page("a million attributes", attributes(1_000_000)),
        page("endless class", "<p class='" + "byline ".repeat(500_000) + "'>By Ann Writer"),
        page("many headings", "<h1>a</h1>".repeat(200_000)),
        page("many times", "<time datetime='2020-01-01'>1 May 2020</time>".repeat(50_000)),
        page("many metas", "<meta property='og:title' content='x'>".repeat(100_000)),
        page("endless JSON-LD", ld("[{\"@type\":\"NewsArticle\",\"a\":".repeat(100_000))),
        page("many nodes", ld("[" + "{\"@type\":\"NewsArticle\"},".repeat(100_000) + "]")),
        page("many quotes", ld("{\"a\":" + "\"\\\"\"\" ".repeat(200_000) + "}")),
        page("many marks of CDATA", ld("[CDATA[".repeat(200_000) + "}")),
        page("nested markup in JSON-LD", ld(body("<b>".repeat(100_000)))),
        page("escaped markup in JSON-LD", ld(body("&amp;lt;b&amp;gt;".repeat(50_000)))),
        page("entities", "<p>" + "&amp;".repeat(1_000_000)),
        page("entities of entities", "<title>" + "&amp;amp;amp;".repeat(300_000)),
        page("NUL and halves of pairs", "\0".repeat(100_000) + "<h1>\ud800\0</h1><p>\udc00"),
        page("open brackets", "<".repeat(1_000_000)),
        page("comments", "<!--".repeat(300_000)),
        page("digits", "<p>" + "1234567890".repeat(500_000) + "<time>" + "9".repeat(100_000)),
        page("a language of a hundred thousand parts", "<html lang='" + "x-".repeat(100_000)),
        page("a title of dividers", "<title>" + "a - ".repeat(300_000)));
  }

  @Test
  void rejectsOneLineOfFiftyMegabytesWithAReason() {
    String markup = "<p>" + "word ".repeat(10_000_000);
    assertThat(INGEST.extract(HtmlPage.of(markup, ADDRESS, null)))
        .isEqualTo(new ExtractionResult.NotAnArticle("longer than 10,000,000 characters"));
  }

  @Test
  void doesNotTreatAScriptAsAnArticle() {
    String markup = "<script>document.write('<h1>A</h1><p>" + SENTENCE.repeat(50) + "')</script>";
    assertThat(INGEST.extract(HtmlPage.of(markup, ADDRESS, null)))
        .isInstanceOf(ExtractionResult.NotAnArticle.class);
  }

  private static Arguments page(String name, String markup) {
    return Arguments.of(name, markup);
  }

  private static String ld(String json) {
    return "<script type='application/ld+json'>" + json + "</script><h1>A</h1><p>" + SENTENCE;
  }

  private static String body(String text) {
    return "{\"@type\":\"NewsArticle\",\"articleBody\":\"" + text + "\"}";
  }

  private static String attributes(int count) {
    StringBuilder markup = new StringBuilder("<div ");
    for (int i = 0; i < count; i++) {
      markup.append('a').append(i).append(' ');
    }
    return markup.append('>').append(SENTENCE).toString();
  }
}
