package wirewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.model.FetchedPage;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.model.PageHints;
import wirewatch.ingest.model.PlainText;

/** Without the catch-all of the facade: the steps themselves must not throw on any input. */
class NoInputThrowsTest {
  private static final URI ADDRESS = URI.create("https://news.example/2024/05/04/a-story");
  private static final Instant FETCHED = Instant.parse("2024-05-05T10:00:00Z");
  private static final ArticleExtractor INGEST = new ArticleExtractor();

  @ParameterizedTest
  @MethodSource("seeds")
  void readsAnyMarkup(int seed) {
    ExtractionResult extractionResult =
        INGEST.extractUnguarded(HtmlPage.of(markup(new Random(seed)), ADDRESS, FETCHED));
    assertThat(extractionResult).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsAnyText(int seed) {
    PlainText text = PlainText.of(markup(new Random(seed)), ADDRESS, FETCHED);
    assertThat(INGEST.extractUnguarded(text)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsAnyBytes(int seed) {
    Random random = new Random(seed);
    byte[] noise = new byte[random.nextInt(60)];
    random.nextBytes(noise);
    byte[] text = markup(random).getBytes(StandardCharsets.UTF_16LE);
    byte[] bytes = Arrays.copyOf(noise, noise.length + text.length);
    System.arraycopy(text, 0, bytes, noise.length, text.length);
    assertThat(INGEST.extractUnguarded(page(bytes))).isNotNull();
  }

  private static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  private static FetchedPage page(byte[] bytes) {
    Map<String, List<String>> headers =
        Map.of("content-type", List.of("text/html; charset=\"x-unknown"));
    return new FetchedPage(ADDRESS, ADDRESS, FETCHED, 200, headers, bytes, PageHints.NONE);
  }

  /** Fragments of pages in random order, to test unusual combinations. */
  private static String markup(Random random) {
    StringBuilder markup = new StringBuilder();
    for (int parts = random.nextInt(41); parts > 0; parts--) {
      if (random.nextInt(5) > 0) {
        markup.append(PIECES.get(random.nextInt(PIECES.size())));
      } else {
        random.ints(random.nextInt(41), 0, 0x10000).forEach(c -> markup.append((char) c));
      }
    }
    return markup.toString();
  }

  private static final List<String> PIECES =
      List.of(
          "<html lang='de'>",
          "<html lang='---'>",
          "<title>",
          "</title>",
          "<meta name='author' content='",
          "<meta property=\"og:title\" content=\"A Story | News\">",
          "<meta property='article:published_time' content='2024-13-45T99:99:99+99:99'>",
          "<meta name=robots content='noai, noarchive'>",
          "<link rel=canonical href='http://[::1'>",
          "<link rel=canonical href='/a%zz b'>",
          "'>",
          "<script type='application/ld+json'>",
          "{\"@type\":\"NewsArticle\",",
          "\"headline\":\"A \"quoted\" story\",",
          "\"author\":[{\"@id\":\"#a\"},\"B. Writer\",null,3,[[]]],",
          "\"@id\":\"#a\",\"name\":[\"x\",{\"name\":\"y\"}],",
          "\"datePublished\":\"99999999999999999999\",",
          "\"articleBody\":\"&lt;p&gt;Text \\u0000 \\ud800",
          "}]}",
          "</script>",
          "<h1>",
          "<h1 class='headline'>A Story</h1>",
          "<div class='byline'>By ",
          "<span itemprop='author' itemscope><b itemprop=name>Ann Writer</b>",
          "<a rel=author>",
          "<time datetime='0000-00-00'>31. Februar 0000</time>",
          "<p class='date'>May 4, 2024 25:61 pm EST</p>",
          "<p>LONDON, May 4 (Reuters) - A minister said on Saturday that \"the plan",
          " is ready,\" he added. ",
          "<p>",
          "</div></div></div>",
          "<table><tr><td>",
          "<svg><style><![CDATA[",
          "<!--",
          "\u0000",
          "\ud83d",
          "\ude00",
          "\u202e\u200b\ufeff",
          "\n\n",
          "&#xD800;&bogus;&#99999999;");
}
