package wirewatch.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void numbersChooseTheirPlural() {
    assertThat(Texts.of("count.articles", 0)).isEqualTo("no articles");
    assertThat(Texts.of("count.articles", 1)).isEqualTo("1 article");
    assertThat(Texts.of("count.articles", 1_234)).isEqualTo("1,234 articles");
    assertThat(Texts.of("trial.matches", 1, 1, 1))
        .isEqualTo("One article matches; one alert would have been sent, one on the busiest day.");
    assertThat(Texts.of("inbox.done", 2, "not relevant"))
        .isEqualTo("2 alerts are marked as not relevant.");
  }

  @Test
  void fieldsHaveNames() {
    assertThat(Texts.fieldName("country_iso_codes")).isEqualTo("Countries");
    assertThat(Texts.fieldName("word_count")).isEqualTo("Words");
    assertThat(Texts.fieldName("some_field")).isEqualTo("some field");
  }
}
