package wirewatch.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UrlsTest {
  private static final URI PAGE = URI.create("https://wire.example/news/2026/index.html?page=2");

  static List<String> spellings() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(UrlsTest.class.getResourceAsStream("addresses.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void normalisesUrl(String row) {
    String written = row.substring(0, row.indexOf(" -> "));
    String spelled = row.substring(row.indexOf(" -> ") + 4);

    assertThat(Urls.normalise(written).map(URI::toString).orElse("-")).isEqualTo(spelled);
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void normalisationIsIdempotent(String row) {
    String spelled = row.substring(row.indexOf(" -> ") + 4);

    assertThat(Urls.normalise(spelled).map(URI::toString).orElse("-")).isEqualTo(spelled);
  }

  @ParameterizedTest
  @CsvSource({
    "story,https://wire.example/news/2026/story",
    "../story,https://wire.example/news/story",
    "/story,https://wire.example/story",
    "?page=3,https://wire.example/news/2026/index.html?page=3",
    "//other.example/x,https://other.example/x",
    "http://other.example,http://other.example/",
    "#top,https://wire.example/news/2026/index.html?page=2",
    "a:b/c,-",
    "mailto:desk@wire.example,-",
    "data:text/html;base64,-"
  })
  void resolvesReferences(String reference, String address) {
    assertThat(Urls.resolve(PAGE, reference).map(URI::toString).orElse("-")).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({
    "news.wire.example,wire.example",
    "wire.example,wire.example",
    "a.b.co.uk,b.co.uk",
    "co.uk,co.uk",
    "one.blogspot.com,one.blogspot.com",
    "WWW.Wire.Com,wire.com",
    "localhost,localhost",
    "127.0.0.1,127.0.0.1",
    "[::1],[::1]"
  })
  void findsRegisteredDomain(String host, String domain) {
    assertThat(Urls.registeredDomain(host)).isEqualTo(domain);
  }

  @Test
  void readsHostThatUriRejects() {
    URI address = Urls.normalise("https://press_office.wire.example:8443/a").orElseThrow();

    assertThat(address.getHost()).isNull();
    assertThat(Urls.host(address)).isEqualTo("press_office.wire.example");
  }

  @Test
  void rejectsOverlongUrl() {
    assertThat(Urls.normalise("https://wire.example/" + "a".repeat(10_000))).isEmpty();
  }

  @Test
  void neverThrowsAndIsStable() {
    String alphabet = "htps:/?#[]@!$&'()*+,;=%.-_~aB0é٣\u0000\t \\\ud800x";
    Random random = new Random(20260921);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "http://w.example" : "");
      for (int n = random.nextInt(30); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Urls.resolve(PAGE, text.toString())
          .ifPresent(uri -> assertThat(Urls.normalise(uri)).as(text.toString()).hasValue(uri));
    }
  }
}
