package wirewatch.console.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short",
        "fourteen chars",
        "aaaaaaaaaaaaaaaaaaaa",
        "adaADAadaADAada1234",
        "12121212121212121"
      })
  void refusesWhatIsShortOrMadeOfLittle(String password) {
    assertThat(PasswordRule.findProblem("ada", password)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"correct horse battery", "пятнадцать букв", "adagio con brio 1"})
  void acceptsWordsOfAnyScript(String password) {
    assertThat(PasswordRule.findProblem("ada", password)).isEmpty();
  }

  @Test
  void countsCharactersNotBytes() {
    assertThat(PasswordRule.findProblem("ada", "😀😁😂🤣😃😄😅😆😉😊😋😎")).isPresent();
    assertThat(PasswordRule.findProblem("ada", "x".repeat(194) + "abcdefg")).isPresent();
  }
}
