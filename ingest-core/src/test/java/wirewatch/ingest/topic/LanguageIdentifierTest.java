package wirewatch.ingest.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageIdentifierTest {
  private static final LanguageIdentifier LANGUAGES = new LanguageIdentifier();

  @ParameterizedTest
  @CsvFileSource(resources = "languages.csv", delimiter = '|')
  void identifiesTheLanguageOfAParagraph(String language, String text) {
    assertThat(LANGUAGES.identify(text, null)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "languages.csv", delimiter = '|')
  void ignoresAWrongDeclaration(String language, String text) {
    String wrong = language.equals("en") ? "de" : "en";

    assertThat(LANGUAGES.identify(text, wrong)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({
    "pt-BR,pt",
    "EN_us,en",
    "deu,de",
    "no,nb",
    "iw,he",
    "zh-Hant-TW,zh",
    "x,und",
    "'',und"
  })
  void reducesDeclaredCodesToTheirPrimarySubtag(String declared, String language) {
    assertThat(LANGUAGES.identify("", declared)).isEqualTo(language);
  }

  @Test
  void usesTheDeclarationIfTheTextIsShort() {
    assertThat(LANGUAGES.identify("Live", "fi")).isEqualTo("fi");
    assertThat(LANGUAGES.identify("Live", null)).isEqualTo("und");
    assertThat(LANGUAGES.identify("12 : 3", null)).isEqualTo("und");
  }

  @Test
  void usesTheStatisticalIdentifierForALanguageWithoutAWordList() {
    String oromo =
        "Mootummaan Itoophiyaa wal'aansa fayyaa bilisaa ummataaf kennuuf karoora baasee jira.";

    assertThat(LANGUAGES.identify(oromo, null)).isNotEqualTo("und").isNotEqualTo("en");
  }
}
