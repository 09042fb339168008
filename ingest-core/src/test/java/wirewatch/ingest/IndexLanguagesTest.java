package wirewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexLanguagesTest {

  @ParameterizedTest
  @CsvSource({
    "en, en",
    "en-GB, en",
    "pt_BR, pt",
    "RU, ru",
    "zh-Hans-CN, zh",
    "tlh, other",
    ", other"
  })
  void usesThePrimarySubtag(@Nullable String tag, String language) {
    assertThat(IndexLanguages.of(tag)).isEqualTo(language);
  }
}
