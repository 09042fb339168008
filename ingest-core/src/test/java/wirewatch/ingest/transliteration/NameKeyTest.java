package wirewatch.ingest.transliteration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameKeyTest {
  @ParameterizedTest
  @CsvSource({
    "Lavrov, Lawrow",
    "Lavrov, Лавров",
    "Sergei Lavrov, Sergej Lawrow",
    "Sergei Lavrov, Сергей Лавров",
    "Putin, Poutine",
    "Putin, Путин",
    "Gorbachev, Gorbatschow",
    "Gorbachev, Горбачев",
    "Khodorkovsky, Chodorkowski",
    "Khodorkovsky, Ходорковский",
    "Zelensky, Selenskyj",
    "Zelensky, Зеленський",
    "Mohammed, محمد",
    "Erdogan, Erdoğan"
  })
  void isSharedByTheSpellingsOfAName(String name, String other) {
    assertThat(NameKey.of(name)).isNotEmpty().isEqualTo(NameKey.of(other));
  }

  @ParameterizedTest
  @CsvSource({"Lavrov, Lebedev", "Merkel, Macron", "Anna Weber, Anna Fischer"})
  void differsForDifferentNames(String name, String other) {
    assertThat(NameKey.of(name)).isNotEqualTo(NameKey.of(other));
  }

  @Test
  void spellsChineseInLatinLetters() {
    assertThat(LatinSpelling.of("毛宁")).matches("[a-z ]+");
  }
}
