package wirewatch.ingest.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirewatch.ingest.model.NamedEntities;
import wirewatch.ingest.name.token.ResourceLines;
import wirewatch.ingest.name.token.WordClasses;

final class RussianNameFinderTest {
  private static final String ARTICLE =
      """
      Министр транспорта Норвегии Ингрид Сольхейм встретилась в Казани с губернатором \
      Аркадием Петровичем Дубровиным, сообщила пресс-служба компании «Волжские верфи».

      По словам Дубровина, переговоры прошли успешно. «Мы договорились», - сказал Дубровин. \
      Представители МИД РФ и ООН участие не принимали.

      Российские и норвежские эксперты встретятся в Осло.""";

  private final NameFinder finder = new NameFinder();

  @Test
  void convertsPeopleToTheNominativeWithoutPatronymic() {
    assertThat(finder.find(ARTICLE, "ru", null, null).people())
        .contains(new NamedEntities.NamedEntity("Аркадий Дубровин", 3));
  }

  @Test
  void findsOrganisationsByQuotationMarksAndAcronyms() {
    assertThat(finder.find(ARTICLE, "ru", null, null).organisations())
        .extracting(NamedEntities.NamedEntity::name)
        .containsExactlyInAnyOrder(
            "Волжские верфи", "Министерство иностранных дел", "Организация Объединенных Наций");
  }

  @Test
  void findsInflectedPlaces() {
    assertThat(finder.find(ARTICLE, "ru", null, null).places())
        .extracting(NamedEntities.MentionedPlace::name)
        .contains("Norway", "Kazan", "Russia", "Oslo");
  }

  @Test
  void ranksCountriesByPlacesAndNationalities() {
    assertThat(finder.find(ARTICLE, "ru", null, null).countryIsoCodes())
        .containsExactlyInAnyOrder("NO", "RU");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Об этом заявил Пётр Дубровин. | Пётр Дубровин",
        "Встреча с Петром Дубровиным прошла вчера. | Пётр Дубровин",
        "Слова Марии Дубровиной удивили всех. | Мария Дубровина",
        "Интервью Марии Дубровской вышло вчера. | Мария Дубровская",
        "Доклад А. В. Дубровского принят. | А. В. Дубровский",
        "Письмо Андрея Петренко опубликовано. | Андрей Петренко",
        "Сын Ивана Ивановича Дубровина вернулся. | Иван Дубровин"
      })
  void convertsNamesToTheNominative(String text, String name) {
    assertThat(finder.find(text, "ru", null, null).people())
        .extracting(NamedEntities.NamedEntity::name)
        .containsExactly(name);
  }

  @Test
  void detectsRussianIfTheLanguageIsUnknown() {
    assertThat(finder.find(ARTICLE, "und", null, null).people()).isNotEmpty();
  }

  @Test
  void readsTheRuleFiles() {
    WordClasses classes = new WordClasses("word-classes-ru.tsv");
    for (String name : List.of("role", "org-head", "speech", "particle", "not-name")) {
      assertThat(classes.words(name)).isNotEmpty();
    }
    assertThat(classes.contains("role", "президента")).isTrue();
    assertThat(classes.contains("role", "дом")).isFalse();
    for (String line : ResourceLines.read("surname-endings-ru.tsv")) {
      assertThat(line.split("\t", -1)).hasSize(3);
    }
    for (String line : ResourceLines.read("given-names-ru.tsv")) {
      assertThat(line).matches("[А-ЯЁа-яё-]+\t[mf]");
    }
    for (String line : ResourceLines.read("organisations-ru.tsv")) {
      assertThat(line).matches("[^\t]+(\t[^\t]+)?");
    }
  }
}
