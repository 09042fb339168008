package wirewatch.console.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirewatch.console.user.BearerToken.Kind;

class BearerTokenTest {

  @Test
  void leadsToItsUser() {
    BearerToken token = BearerToken.random(Kind.KEY, "ada@press.example");

    assertThat(BearerToken.parse(Kind.KEY, token.text())).hasValue(token);
    assertThat(BearerToken.parse(Kind.SESSION, token.text())).isEmpty();
    assertThat(token.toString()).doesNotContain(token.text());
    assertThat(BearerToken.random(Kind.KEY, "ada").digest())
        .isNotEqualTo(BearerToken.random(Kind.KEY, "ada").digest());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "wwk", "wwk..", "wwk.YWRh", "wwk.YWRh.a.b", "wwk.!!!.a", "wwk.Li4vYWRh.a"})
  void otherTextsAreNoTokens(String text) {
    assertThat(BearerToken.parse(Kind.KEY, text)).isEmpty();
  }
}
