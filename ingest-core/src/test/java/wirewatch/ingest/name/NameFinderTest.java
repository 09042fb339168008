package wirewatch.ingest.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wirewatch.ingest.model.Dateline;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.model.NamedEntities;
import wirewatch.ingest.name.token.ResourceLines;

final class NameFinderTest {
  private static final String ENGLISH =
      """
      LIMA, March 3 (Andes Wire) - Peruvian Foreign Minister Ricardo Villena met Norwegian Prime \
      Minister Ingrid Solheim in Lima on Tuesday, the Ministry of Foreign Affairs said.

      "We have agreed on fisheries," Villena said. Solheim thanked Peru and said Norway would \
      open an office of the Nordic Fisheries Council (NFC) in Trujillo.

      The NFC was founded in Bergen, Norway.""";

  private final NameFinder finder = new NameFinder();

  @Test
  void resolvesPeopleToFullNames() {
    NamedEntities namedEntities = finder.find(ENGLISH, "en", null, null);
    assertThat(namedEntities.people())
        .containsExactly(
            new NamedEntities.NamedEntity("Ricardo Villena", 2),
            new NamedEntities.NamedEntity("Ingrid Solheim", 2));
    assertThat(namedEntities.mentions())
        .contains(mention(ENGLISH, "Villena said", 7, Mention.Type.PER, "Ricardo Villena"));
  }

  @Test
  void resolvesAcronymsIntroducedInBrackets() {
    NamedEntities namedEntities = finder.find(ENGLISH, "en", null, null);
    assertThat(namedEntities.organisations())
        .contains(new NamedEntities.NamedEntity("Nordic Fisheries Council", 3));
  }

  @Test
  void resolvesAcronymsOfInternationalOrganisations() {
    NamedEntities namedEntities =
        finder.find("Leaders of the CIS and the OSCE met on Friday.", "en", null, null);
    assertThat(namedEntities.organisations())
        .extracting(NamedEntities.NamedEntity::name)
        .containsExactly(
            "Commonwealth of Independent States",
            "Organization for Security and Co-operation in Europe");
  }

  @Test
  void resolvesPlacesToCoordinates() {
    NamedEntities namedEntities = finder.find(ENGLISH, "en", null, null);
    assertThat(namedEntities.places())
        .extracting(NamedEntities.MentionedPlace::name)
        .contains("Lima", "Trujillo", "Bergen");
    assertThat(namedEntities.places())
        .filteredOn(mentionedPlace -> mentionedPlace.name().equals("Bergen"))
        .singleElement()
        .satisfies(mentionedPlace -> assertThat(mentionedPlace.geo()).isNotNull())
        .extracting(NamedEntities.MentionedPlace::countryIsoCode)
        .isEqualTo("NO");
  }

  @Test
  void ranksTheCountriesOfTheStory() {
    assertThat(finder.find(ENGLISH, "en", null, null).countryIsoCodes())
        .containsExactly("PE", "NO");
  }

  @Test
  void doesNotRankTheCountryOfTheDatelineAlone() {
    String text = "GENEVA, May 4 (Andes Wire) - Kenya and Uganda signed a treaty. Kenya was glad.";
    Dateline dateline = new Dateline("GENEVA, May 4 (Andes Wire) -", "GENEVA", "CH", null);
    assertThat(finder.find(text, "en", null, dateline).countryIsoCodes())
        .containsExactly("KE", "UG");
  }

  @Test
  void ranksCountriesOfNationalityWordsWithoutPlaces() {
    NamedEntities namedEntities =
        finder.find("The Kenyan and Ugandan ministers met.", "en", null, null);
    assertThat(namedEntities.places()).isEmpty();
    assertThat(namedEntities.countryIsoCodes()).containsExactly("KE", "UG");
  }

  @Test
  void resolvesAPlaceByTheEnclosingPlace() {
    NamedEntities namedEntities =
        finder.find("The mill burned down in Paris, Texas, on Sunday.", "en", null, null);
    assertThat(namedEntities.places())
        .filteredOn(mentionedPlace -> mentionedPlace.name().equals("Paris"))
        .extracting(NamedEntities.MentionedPlace::countryIsoCode)
        .containsExactly("US");
  }

  @Test
  void countsOffsetsInCodePoints() {
    String text = "\uD83D\uDE00 Minister Ricardo Villena arrived in Lima on Monday.";
    List<Mention> mentions = finder.find(text, "en", null, null).mentions();
    assertThat(mentions).isNotEmpty();
    for (Mention mention : mentions) {
      int start = text.offsetByCodePoints(0, mention.start());
      int end = text.offsetByCodePoints(0, mention.end());
      assertThat(text.substring(start, end)).isEqualTo(mention.text());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "de", "zh", "und", ""})
  void findsNothingInBlankText(String language) {
    assertThat(finder.find("", language, null, null)).isEqualTo(NamedEntities.NONE);
    assertThat(finder.find(" \n\t", language, null, null)).isEqualTo(NamedEntities.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\uD83D", "((((", "A", "’s", "-", "—", "A. B. C.", "\u0000", "«»", "«А»", "И."})
  void acceptsMalformedText(String text) {
    for (String language : List.of("en", "ru", "de", "ar", "zh", "xx-YY")) {
      assertThat(finder.find(text, language, text, null).mentions()).hasSizeLessThan(3);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Norwegens Regierung und die chinesische Botschaft in Peru schweigen. | NO",
        "fr | L'Espagne et la Norvège négocient. | ES",
        "es | El presidente de Noruega viajó a Grecia. | NO",
        "it | Il governo della Norvegia ha risposto. | NO",
        "pt | O governo da Noruega respondeu. | NO",
        "tr | Norveç'in başbakanı konuştu. | NO",
        "ar | أعلنت النرويج عن اتفاق | NO",
        "zh | 挪威政府表示反对 | NO"
      })
  void findsCountriesInOtherLanguages(String language, String text, String country) {
    assertThat(finder.find(text, language, null, null).countryIsoCodes()).contains(country);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | Правительство Китая молчит. | CN",
        "en | The Bank of Norway raised rates on Thursday, the Bank of Norway said. | NO",
        "it | Il governo della Norvegia ha risposto. | NO",
        "de | Die Vereinigten Staaten und Großbritannien verhandeln. | US GB",
        "de | Sie leben in der Schweiz und in Polen. | CH PL"
      })
  void ranksCountriesInsideOfOtherNames(String language, String text, String countries) {
    NamedEntities found = finder.find(text, language, null, null);
    assertThat(found.countryIsoCodes()).containsExactlyInAnyOrder(countries.split(" ", -1));
    assertThat(found.places())
        .extracting(NamedEntities.MentionedPlace::countryIsoCode)
        .containsAll(found.countryIsoCodes());
  }

  @Test
  void countsAPlaceInsideAnOrganisationOnce() {
    NamedEntities found = finder.find("Правительство Китая молчит.", "ru", null, null);
    assertThat(found.organisations())
        .containsExactly(new NamedEntities.NamedEntity("Правительство Китая", 1));
    assertThat(found.places())
        .singleElement()
        .extracting(NamedEntities.MentionedPlace::count)
        .isEqualTo(1);
  }

  @Test
  void takesNoGermanNounAfterASmallWordForAName() {
    String text = "Er war auf seinen Feldzügen mit einigen Serien in der einzelnen Unterarten.";
    assertThat(finder.find(text, "de", null, null).mentions()).isEmpty();
  }

  @Test
  void readsOrganisations() {
    for (String line : ResourceLines.read("organisations.tsv")) {
      assertThat(line).matches("[^\t]+(\t[^\t]+)?");
    }
    assertThat(OrganisationNameResolver.readKnownNames())
        .containsEntry("CIS", "Commonwealth of Independent States");
  }

  private static Mention mention(
      String text, String where, int length, Mention.Type type, String name) {
    int start = text.codePointCount(0, text.indexOf(where));
    return new Mention(start, start + length, type, where.substring(0, length), name);
  }
}
