package wirewatch.dashboards.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KibanaOptionsTest {

  @ParameterizedTest
  @CsvSource({
    "http://k.example:5601,        default, http://k.example:5601/api/status",
    "http://k.example:5601/,       default, http://k.example:5601/api/status",
    "https://k.example/base/,      press,   https://k.example/base/s/press/api/status",
  })
  void keepsBasePathAndSpace(URI address, String space, URI resolved) {
    assertThat(options(address, space).resolve("/api/status")).isEqualTo(resolved);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kibana:5601                   | default  | must be like https://
          ftp://k.example               | default  | must be like https://
          http://anna:secret@k.example  | default  | must not hold a password
          http://k.example/app?x=1      | default  | without ? or #
          http://k.example              | ../other | a space's id has
          """)
  void rejectsInvalidUrlOrSpace(URI address, String space, String message) {
    assertThatThrownBy(() -> options(address, space))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("secret");
  }

  @Test
  void rejectsCertificatesForPlainHttp() {
    assertThatThrownBy(
            () ->
                new KibanaOptions(
                    URI.create("http://k.example"),
                    "default",
                    new Credentials.None(),
                    Path.of("ca.pem"),
                    KibanaOptions.DEFAULT_RETRY_DELAY))
        .hasMessageContaining("for https:// only");
  }

  @Test
  void neverPrintsASecret() {
    assertThat(new Credentials.ApiKey("c2VjcmV0").toString()).doesNotContain("c2VjcmV0");
    assertThat(new Credentials.Basic("anna", "secret").toString()).doesNotContain("secret");
    assertThatThrownBy(() -> new Credentials.ApiKey("two\nlines")).hasMessageNotContaining("lines");
  }

  private static KibanaOptions options(URI address, String space) {
    return new KibanaOptions(
        address, space, new Credentials.None(), null, KibanaOptions.DEFAULT_RETRY_DELAY);
  }
}
