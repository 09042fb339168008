package wirewatch.ingest.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GazetteerTest {
  private final Gazetteer gazetteer = Gazetteer.shared();

  @ParameterizedTest
  @CsvSource({
    "Moscow, en, Moscow, RU",
    "MOSCOW, en, Moscow, RU",
    "Kiev, en, Kyiv, UA",
    "St Petersburg, en, St. Petersburg, RU",
    "Saint-Louis, en, St. Louis, US",
    "Washington, en, Washington, US",
    "New York, en, New York, US",
    "Zürich, en, Zurich, CH",
    "the Netherlands, en, Netherlands, NL",
    "U.S., en, United States, US",
    "UAE, en, United Arab Emirates, AE",
    "Calif., en, California, US",
    "N.S.W., en, New South Wales, AU",
    "Deutschland, de, Germany, DE",
    "Espagne, fr, Spain, ES",
    "Grecia, es, Greece, GR",
    "Norvegia, it, Norway, NO",
    "Suécia, pt, Sweden, SE",
    "Almanya, tr, Germany, DE",
    "الصين, ar, China, CN",
    "法国, zh, France, FR",
    "Москвы, ru, Moscow, RU",
    "Казани, ru, Kazan, RU",
    "Нижнем Новгороде, ru, Nizhny Novgorod, RU",
    "Ростове-на-Дону, ru, Rostov-on-Don, RU",
    "Саудовской Аравией, ru, Saudi Arabia, SA",
    "США, ru, United States, US",
    "Минске, ru, Minsk, BY"
  })
  void findsPlacesByTheirSpellings(String name, String language, String english, String country) {
    assertThat(gazetteer.findPlace(name, language, null))
        .hasValueSatisfying(
            place -> {
              assertThat(place.name()).isEqualTo(english);
              assertThat(place.countryIsoCode()).isEqualTo(country);
            });
  }

  @Test
  void prefersTheRequestedCountry() {
    assertThat(gazetteer.findPlace("Tripoli", "en", null)).hasValueSatisfying(isIn("LY"));
    assertThat(gazetteer.findPlace("Tripoli", "en", "LB")).hasValueSatisfying(isIn("LB"));
  }

  @Test
  void hasCoordinatesAndPopulation() {
    Place oslo = gazetteer.findPlace("Oslo", "en", null).orElseThrow();
    assertThat(oslo.lat()).isCloseTo(59.9, within(0.1));
    assertThat(oslo.lon()).isCloseTo(10.75, within(0.1));
    assertThat(oslo.population()).isGreaterThan(500_000);
    assertThat(oslo.kind()).isEqualTo(Place.Kind.CAPITAL);
  }

  @Test
  void hasNoCountryForAContinent() {
    Place asia = gazetteer.findPlace("Asia", "en", null).orElseThrow();
    assertThat(asia.countryIsoCode()).isNull();
    assertThat(asia.hasCoordinates()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Russian, en, RU", "Ukrainians, en, UA", "South Korean, en, KR", "российского, ru, RU",
    "американцы, ru, US", "russischen, de, RU", "chinoises, fr, CN", "brasileño, es, BR",
    "cinesi, it, CN", "argentina, pt, AR", "Türkler, tr, TR"
  })
  void findsCountriesByNationalityWord(String word, String language, String country) {
    assertThat(gazetteer.findCountryByNationality(word, language)).contains(country);
  }

  @ParameterizedTest
  @CsvSource({"table, en", "стол, ru", "'', en", "-, en", "St., en"})
  void findsNothingForOtherWords(String word, String language) {
    assertThat(gazetteer.findPlaces(word, language)).isEmpty();
    assertThat(gazetteer.findCountryByNationality(word, language)).isEmpty();
  }

  @Test
  void hasEveryCountryOfTheDataFiles() {
    for (String file : List.of("places.tsv", "more-places.tsv")) {
      for (String[] row : PlaceDataReader.readRows(file, 7)) {
        assertThat(row[0]).matches("[NRCT]");
        assertThat(row[1]).matches("[A-Z]{2}");
        assertThat(Double.parseDouble(row[3])).isBetween(-90.0, 90.0);
        assertThat(Double.parseDouble(row[4])).isBetween(-180.0, 180.0);
        assertThat(gazetteer.findCountry(row[1])).isPresent();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"spellings.tsv, en", "russian.tsv, ru"})
  void findsThePlaceOfEverySpelling(String file, String language) {
    for (String[] row : PlaceDataReader.readRows(file, 3)) {
      assertThat(gazetteer.findPlaces(row[0], language)).as(row[0]).isNotEmpty();
    }
  }

  @Test
  void readsAreasAndNationalities() {
    for (String[] row : PlaceDataReader.readRows("areas-ru.tsv", 2)) {
      assertThat(gazetteer.findPlaces(row[0], "ru")).as(row[0]).isNotEmpty();
    }
    for (String[] row : PlaceDataReader.readRows("nationalities.tsv", 3)) {
      assertThat(row[0]).matches("[a-z]{2}");
      assertThat(List.of(Locale.getISOCountries())).containsAnyOf(row[1], "FR");
      assertThat(row[2]).isNotBlank();
    }
  }

  private static java.util.function.Consumer<Place> isIn(String country) {
    return place -> assertThat(place.countryIsoCode()).isEqualTo(country);
  }
}
