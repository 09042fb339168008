package wirewatch.esplugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentFormatTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><title>A</title>",
        "\ufeff\n <html lang=en>",
        "<?xml version='1.0'?><html>",
        "<article>Text",
        "Words before <p>a paragraph</p>",
        "A line<BR>another"
      })
  void recognizesHtml(String text) {
    assertThat(ContentFormat.AUTO.isHtml(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "< 5 percent, the bank said",
        "OSLO, March 5 (Example) - Text.",
        "a < b > c"
      })
  void recognizesPlainText(String text) {
    assertThat(ContentFormat.AUTO.isHtml(text)).isFalse();
  }

  @Test
  void explicitFormatOverridesDetection() {
    assertThat(ContentFormat.HTML.isHtml("plain")).isTrue();
    assertThat(ContentFormat.TEXT.isHtml("<p>marked</p>")).isFalse();
  }
}
