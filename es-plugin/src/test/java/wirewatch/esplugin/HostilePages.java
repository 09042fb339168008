package wirewatch.esplugin;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Pages designed to exhaust the memory, stack or time of an extractor. */
final class HostilePages {
  private static final String SENTENCE = "The minister said on Monday that the tax would rise. ";

  private HostilePages() {}

  static Stream<Arguments> pages() {
    return Stream.of(
        Arguments.of("deep boxes", "<div>".repeat(100_000) + SENTENCE),
        Arguments.of("deep bylines", "<span class=byline>".repeat(50_000) + "By Ann Writer"),
        Arguments.of("deep tables", "<table><tr><td>".repeat(30_000) + SENTENCE),
        Arguments.of("deep drawings", "<svg><foreignObject><math>".repeat(10_000)),
        Arguments.of("one tag", "<p " + "x".repeat(4_000_000)),
        Arguments.of("endless class", "<p class='" + "byline ".repeat(500_000) + "'>By Ann Writer"),
        Arguments.of("many headings", "<h1>a</h1>".repeat(100_000)),
        Arguments.of("many metas", "<meta property='og:title' content='x'>".repeat(50_000)),
        Arguments.of("endless JSON-LD", ld("[{\"@type\":\"NewsArticle\",\"a\":".repeat(50_000))),
        Arguments.of("many nodes", ld("[" + "{\"@type\":\"NewsArticle\"},".repeat(50_000) + "]")),
        Arguments.of("entities", "<p>" + "&amp;".repeat(500_000)),
        Arguments.of("NUL", "\0".repeat(100_000) + "<h1>\0</h1><p>"),
        Arguments.of("open brackets", "<".repeat(1_000_000)),
        Arguments.of("comments", "<!--".repeat(300_000)),
        Arguments.of("digits", "<p>" + "1234567890".repeat(400_000)),
        Arguments.of("over the limit", "<p>" + SENTENCE.repeat(100_000)));
  }

  /** A page that takes far more than a millisecond to read. */
  static String slow() {
    return "<p>" + SENTENCE.repeat(20_000);
  }

  private static String ld(String json) {
    return "<script type='application/ld+json'>" + json + "</script><h1>A</h1><p>" + SENTENCE;
  }
}
