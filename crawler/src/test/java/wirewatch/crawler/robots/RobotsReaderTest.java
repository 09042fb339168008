package wirewatch.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsReaderTest {
  private static final String SITE = "https://wire.example";

  private static RobotsRules rules(String text) {
    return RobotsReader.read(text.getBytes(StandardCharsets.UTF_8), "Wirewatch");
  }

  private static boolean allows(String text, String path) {
    return rules(text).isAllowed(URI.create(SITE + path));
  }

  @Test
  void prefersItsOwnGroupToTheWildcardGroup() {
    String text =
        """
        User-agent: *
        Disallow: /
        User-agent: WIREWATCH/1.0
        Disallow: /private/
        """;

    assertThat(allows(text, "/news/1")).isTrue();
    assertThat(allows(text, "/private/1")).isFalse();
  }

  @Test
  void mergesGroupsOfTheSameName() {
    String text = "User-agent: wirewatch\nDisallow: /a\n\nUser-agent: wirewatch\nDisallow: /b\n";

    assertThat(allows(text, "/a")).isFalse();
    assertThat(allows(text, "/b")).isFalse();
  }

  @Test
  void lineBreaksBetweenAgentsEndNoGroup() {
    String text =
        "User-agent: other\n\nSitemap: https://wire.example/s.xml\nUser-agent: *\nDisallow: /";

    assertThat(allows(text, "/news")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Disallow: /a,/a/b,false",
    "Disallow: /a,/b,true",
    "Disallow: /*.php$,/x.php,false",
    "Disallow: /*.php$,/x.php5,true",
    "Disallow: /a*z,/a-to-z/more,false",
    "Disallow:,/a,true",
    "disallow /a,/a,false",
    "Dissallow: /a,/a,false",
    "Disallow: /a # not here,/a,false",
    "Disallow: /?q=,/?q=1,false",
    "Disallow: /caf%c3%a9,/caf%C3%A9,false",
    "Disallow: /café,/caf%C3%A9,false",
    "Disallow: /%61bc,/abc,false",
    "Disallow: /,/robots.txt,true"
  })
  void readsARule(String rule, String path, boolean allowed) {
    assertThat(allows("User-agent: *\n" + rule + "\n", path)).isEqualTo(allowed);
  }

  @Test
  void theLongestRuleDecidesAndAllowWinsATie() {
    String text =
        "User-agent: *\nDisallow: /news\nAllow: /news/free\nAllow: /same\nDisallow: /same";

    assertThat(allows(text, "/news/paid")).isFalse();
    assertThat(allows(text, "/news/free/1")).isTrue();
    assertThat(allows(text, "/same")).isTrue();
  }

  @Test
  void comparesPathsDecodedForBothKindsOfRules() {
    String text = "User-agent: *\nDisallow: /\nAllow: /foo/bar/%62%61%7A\nAllow: /a%2Fb";

    assertThat(allows(text, "/foo/bar/baz")).isTrue();
    assertThat(allows(text, "/foo/bar/%62%61%7A")).isTrue();
    assertThat(allows(text, "/a%2fb")).isTrue();
    assertThat(allows(text, "/a/b")).as("a reserved character stays encoded").isFalse();
  }

  @Test
  void appliesCrawlDelayToTheAgentsNamedBefore() {
    String text =
        "User-agent: slow\nCrawl-delay: 20\nUser-agent: *\nCrawl-delay: 2.5\nDisallow: /x";

    assertThat(rules(text).crawlDelay()).hasValue(Duration.ofMillis(2500));
  }

  @ParameterizedTest
  @CsvSource({"-1", "NaN", "soon", "1e99", "''"})
  void ignoresAnInvalidDelay(String delay) {
    assertThat(rules("User-agent: *\nCrawl-delay: " + delay).crawlDelay()).isEmpty();
  }

  @Test
  void listsSitemapsOfAllGroups() {
    String text =
        """
        \uFEFFSitemap: https://wire.example/a.xml
        User-agent: x
        Sitemap: /no
        site-map: https://wire.example/b.xml""";

    assertThat(rules(text).sitemaps())
        .containsExactly(
            URI.create("https://wire.example/a.xml"), URI.create("https://wire.example/b.xml"));
  }

  @ParameterizedTest
  @CsvSource({"404,true", "401,true", "410,true", "429,false", "500,false", "503,false"})
  void goesByTheStatusWhereThereIsNoFile(int status, boolean allowed) {
    assertThat(RobotsRules.forStatus(status).isAllowed(URI.create(SITE + "/a"))).isEqualTo(allowed);
  }

  @Test
  void neverThrows() {
    Random random = new Random(7);
    String[] parts = {
      "user-agent:",
      "*",
      "allow:",
      "disallow",
      "/",
      "%",
      "%4",
      "$",
      "é",
      "\n",
      "\r",
      " ",
      "\0",
      "#",
      ":",
      "crawl-delay: 1",
      "wirewatch"
    };
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40); n > 0; n--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      rules(text.toString()).isAllowed(URI.create("mailto:x"));
    }
  }
}
