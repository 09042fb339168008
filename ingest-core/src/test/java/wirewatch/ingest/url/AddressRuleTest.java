package wirewatch.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wirewatch.ingest.url.AddressRule.Refusal;

class AddressRuleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://wire.example",
        "HTTPS://Wire.example:8443/a?b=c#d",
        "http://[::1]/a",
        "http://under_score.example/a",
        "http://wire.example/a b",
        "http://пример.example/ё"
      })
  void allowsWebAddresses(String address) {
    assertThat(AddressRule.check(address)).isEmpty();
    assertThat(AddressRule.parse(address)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "file:///etc/passwd, NOT_HTTP",
    "javascript:alert(1), NOT_HTTP",
    "data:text/html;x, NOT_HTTP",
    "ftp://wire.example/a, NOT_HTTP",
    "http:wire.example, NOT_HTTP",
    "'', NOT_HTTP",
    "http:///a, MALFORMED",
    "https://, MALFORMED"
  })
  void refusesWhatIsNoWebAddress(String address, Refusal refusal) {
    assertThat(AddressRule.check(address)).contains(refusal);
    assertThat(AddressRule.parse(address)).isEmpty();
    assertThat(Urls.normalise(address)).isEmpty();
  }

  @Test
  void refusesControlCharacters() {
    for (char c : new char[] {0, 1, 0x1b, 0x7f, 0x85}) {
      String address = "http://wire.example/a" + c + "b";
      assertThat(AddressRule.check(address)).contains(Refusal.CONTROL_CHARACTER);
      assertThat(Urls.normalise(address)).isEmpty();
      assertThat(Urls.resolve(URI.create("http://wire.example/"), "/a" + c + "b")).isEmpty();
    }
  }

  @Test
  void refusesMoreThan2048Characters() {
    String start = "http://wire.example/";
    String longest = start + "x".repeat(2048 - start.length());

    assertThat(AddressRule.check(longest)).isEmpty();
    assertThat(Urls.normalise(longest)).contains(URI.create(longest));
    for (int more : new int[] {1, 100, 100_000}) {
      String address = longest + "x".repeat(more);
      assertThat(AddressRule.check(address)).contains(Refusal.TOO_LONG);
      assertThat(Urls.normalise(address)).isEmpty();
      assertThat(Urls.resolve(URI.create(start), address)).isEmpty();
    }
  }

  @Test
  void measuresTheAddressThatIsStored() {
    String tracked = "http://wire.example/a?utm_source=" + "x".repeat(3000);

    assertThat(Urls.normalise(tracked)).contains(URI.create("http://wire.example/a"));
    assertThat(Urls.normalise("http://wire.example/" + "ё".repeat(1000))).isEmpty();
  }
}
