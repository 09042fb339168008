package wirewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import wirewatch.ingest.model.Extraction;
import wirewatch.ingest.model.Hints;
import wirewatch.ingest.model.Html;
import wirewatch.ingest.model.Page;
import wirewatch.ingest.model.PlainText;

/** Past the facade's last resort: the steps themselves must bear every input. */
class NoInputThrowsTest {
  private static final URI ADDRESS = URI.create("https://news.example/2024/05/04/a-story");
  private static final Instant FETCHED = Instant.parse("2024-05-05T10:00:00Z");
  private static final Ingest INGEST = new Ingest();

  @Property(tries = 300, seed = "42")
  void readsAnyMarkup(@ForAll("markup") String markup) {
    Extraction extraction = INGEST.read(Html.of(markup, ADDRESS, FETCHED));
    assertThat(extraction).isNotNull();
  }

  @Property(tries = 300, seed = "42")
  void readsAnyText(@ForAll("markup") String text) {
    assertThat(INGEST.read(PlainText.of(text, ADDRESS, FETCHED))).isNotNull();
  }

  @Property(tries = 300, seed = "42")
  void readsAnyBytes(@ForAll byte[] noise, @ForAll("markup") String markup) {
    byte[] text = markup.getBytes(StandardCharsets.UTF_16LE);
    byte[] bytes = new byte[noise.length + text.length];
    System.arraycopy(noise, 0, bytes, 0, noise.length);
    System.arraycopy(text, 0, bytes, noise.length, text.length);
    assertThat(INGEST.read(page(bytes))).isNotNull();
  }

  private static Page page(byte[] bytes) {
    Map<String, List<String>> headers =
        Map.of("content-type", List.of("text/html; charset=\"x-unknown"));
    return new Page(ADDRESS, ADDRESS, FETCHED, 200, headers, bytes, Hints.NONE);
  }

  /** Pieces of pages in any order: what breaks a reader is what stands beside what. */
  @Provide
  Arbitrary<String> markup() {
    Arbitrary<String> piece = Arbitraries.of(PIECES);
    Arbitrary<String> noise = Arbitraries.strings().ofMaxLength(40);
    return Arbitraries.frequencyOf(Tuple.of(4, piece), Tuple.of(1, noise))
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
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
