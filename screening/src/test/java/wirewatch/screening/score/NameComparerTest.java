package wirewatch.screening.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirewatch.screening.form.NameKind;
import wirewatch.screening.score.NameScore.Way;

class NameComparerTest {
  @ParameterizedTest
  @CsvSource({
    "Arkadi Bulganow, Arkady Bulganov",
    "Arkadij Boulganov, Arkady Bulganov",
    "Timofej Schtscherbakow, Timofey Shcherbakov",
    "Igor Tchernov, Igor Chernov",
    "Аркадия Булганова, Arkady Bulganov",
    "Аркадию Булганову, Arkady Bulganov",
    "Володимир Черненко, Vladimir Chernenko",
    "BULGANOV Arkady, Arkady Bulganov",
    "A. Bulganov, Arkady Bulganov",
    "Arkady Petrovich Bulganov, Arkady Bulganov",
    "Aleksandr Bulganov, Alexander Bulganov",
    "خالد المنصوري, Khaled al-Mansouri",
    "عبدالرحمن النجار, Abdul Rahman al-Najjar",
    "אברהם לוינסקי, Avraham Levinsky",
    "김철수, Kim Chol Su"
  })
  void takesSpellingsOfOnePersonForOne(String written, String listed) {
    assertThat(NameComparer.compare(written, listed, NameKind.PERSON).isMatch()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Boris Bulganov, Arkady Bulganov",
    "Arkady Bulganov, Arkady Chernov",
    "Kim Chol Su, Kim Yong Nam",
    "Arkady, Arkady Bulganov",
    "Arkady Petrovich Bulganov, Arkady Maksimovich Bulganov"
  })
  void keepsOtherPeopleApart(String written, String listed) {
    assertThat(NameComparer.compare(written, listed, NameKind.PERSON).isMatch()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "OOO Vektorprom, Vektorprom LLC",
    "Общество с ограниченной ответственностью «Векторпром», ООО Векторпром",
    "Nordlicht Gesellschaft mit beschränkter Haftung, Nordlicht GmbH"
  })
  void knowsLegalForms(String written, String listed) {
    assertThat(NameComparer.compare(written, listed, NameKind.ORGANISATION).isMatch()).isTrue();
  }

  @Test
  void tellsFundsApartByTheirNumber() {
    NameScore score = NameComparer.compare("Halvor Fund", "Halvor Fund II", NameKind.ORGANISATION);
    assertThat(score.isMatch()).isFalse();
  }

  @Test
  void saysThatLettersOnlyLookRight() {
    NameScore score = NameComparer.compare("Аrkady Bulganov", "Arkady Bulganov", NameKind.PERSON);
    assertThat(score.isMatch()).isTrue();
    assertThat(score.ways()).contains(Way.HOMOGLYPH);
  }

  @Test
  void ignoresInvisibleCharacters() {
    String hidden = "Ark\u200Bady \u202EBul\u00ADganov";
    assertThat(NameComparer.compare(hidden, "Arkady Bulganov", NameKind.PERSON).value())
        .isEqualTo(1);
  }

  @Test
  void comparesNamesOfTenThousandCharacters() {
    String name = "Arkady ".repeat(1_500);
    assertThat(NameComparer.compare(name, name, NameKind.PERSON).value()).isBetween(0.0, 1.0);
    assertThat(NameComparer.compare("a".repeat(10_000), "b", NameKind.PERSON).isMatch()).isFalse();
  }
}
