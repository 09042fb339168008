package wirewatch.screening.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirewatch.screening.entry.EntryDetails;
import wirewatch.screening.entry.ListEntry;
import wirewatch.screening.entry.ListedName;
import wirewatch.screening.form.NameKind;
import wirewatch.screening.store.ListVersion;
import wirewatch.screening.store.NamedList;

class TextScreenerTest {
  private static final TextScreener SCREENER =
      TextScreener.of(
          List.of(
              new NamedList(
                  new ListVersion("own", "v1", Instant.EPOCH, "", "", 3),
                  List.of(
                      entry("p1", NameKind.PERSON, "BULGANOV, Arkady Petrovich", "Russia"),
                      entry("p2", NameKind.PERSON, "SAMAD, Abdul", "Yemen"),
                      entry("p3", NameKind.PERSON, "SCIAVONI, Francesco", ""),
                      entry("c3", NameKind.ORGANISATION, "GREEN LIGHT", "Malta"),
                      entry("c1", NameKind.ORGANISATION, "Vektorprom LLC", "Russia"),
                      entry(
                          "c2",
                          NameKind.ORGANISATION,
                          "Northern Lantern Shipping Ltd",
                          "Malta")))));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The banker Arkady Bulganov left Russia on Monday.",
        "Der Bankier Arkadi Bulganow verließ am Montag Russland.",
        "Le banquier Arkadi Boulganov a quitté la Russie lundi.",
        "El banquero Arkadi Bulganov salió de Rusia el lunes.",
        "Суд арестовал Аркадия Петровича Булганова в Москве, Россия.",
        "A spokesman for Northern Lantern Shipping in Malta declined to comment."
      })
  void findsListedNamesInTheSpellingOfEachNewsroom(String text) {
    assertThat(SCREENER.screen(text, 2026)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Boris Bulganov left Russia on Monday.",
        "Arkady left Russia on Monday.",
        "Bulganov left Russia. Arkady stayed.",
        "the northern lantern shipping season opened",
        "Arkady Bulganov Chernov left Russia on Monday.",
        "Abdul Samad left Yemen on Monday.",
        "The Green Light is a café in Yemen.",
        "Francesca Sciavoni won in two sets.",
        "Arka Bulganov left Russia on Monday."
      })
  void leavesOthersAlone(String text) {
    assertThat(SCREENER.screen(text, 2026)).isEmpty();
  }

  @Test
  void saysWhereAndWhy() {
    String text = "😀 First. The banker Arkady Bulganov left Russia.";
    Hit hit = SCREENER.screen(text, 2026).getFirst();
    assertThat(hit.form()).isEqualTo("Arkady Bulganov");
    assertThat(hit.place()).isEqualTo(new Hit.Place(Hit.Field.BODY, 20, 35, 9, 48));
    assertThat(hit.version()).isEqualTo("v1");
    assertThat(hit.score()).isLessThan(1);
    assertThat(hit.evidence().supporting()).anyMatch(reason -> reason.contains("Russia"));
  }

  @Test
  void readsTheHeadlineWithTheEvidenceOfTheBody() {
    ArticleText article =
        new ArticleText("🧾 Arkady Bulganov leaves", "He sold his house in Russia on Monday.");
    Hit hit = SCREENER.screen(article, 2026).getFirst();
    assertThat(hit.place()).isEqualTo(new Hit.Place(Hit.Field.HEADLINE, 2, 17, 0, 24));
    assertThat(hit.evidence().supporting()).contains("the text names its country: Russia");
  }

  @Test
  void countsPlacesOfTheBodyFromItsBegin() {
    String body = "The banker Arkady Bulganov left Russia.";
    assertThat(SCREENER.screen(new ArticleText("A banker leaves", body), 2026))
        .isEqualTo(SCREENER.screen(body, 2026));
  }

  @Test
  void takesAHeadlineOnlyForEntriesThatTheBodyHasNot() {
    ArticleText article =
        new ArticleText(
            "Arkady Bulganov leaves, Northern Lantern Shipping stays",
            "The banker Arkady Bulganov left Russia on Monday. Malta waits.");
    assertThat(SCREENER.screen(article, 2026))
        .extracting(Hit::entry, hit -> hit.place().field())
        .containsExactly(tuple("c2", Hit.Field.HEADLINE), tuple("p1", Hit.Field.BODY));
  }

  @Test
  void readsHeadlinesInTitleCase() {
    ArticleText article =
        new ArticleText("Bank Chief Arkady Bulganov Leaves Russia", "It rained all day.");
    assertThat(SCREENER.screen(article, 2026))
        .extracting(Hit::form)
        .containsExactly("Arkady Bulganov");
  }

  @Test
  void joinsNoNameOverHeadlineAndBody() {
    assertThat(SCREENER.screen(new ArticleText("A call to Arkady", "Bulganov left Russia."), 2026))
        .isEmpty();
  }

  @Test
  void findsHomoglyphsAndSaysSo() {
    Hit hit = SCREENER.screen("Arkady Bulgаnov left Russia.", 2026).getFirst();
    assertThat(hit.how()).isEqualTo("homoglyph");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Аркадий Булгaнов покинул Россию.", // a Latin a
        "Apкадий Булганов покинул Россию.", // Latin A and p
        "Arkadу Bulganоv left Russia." // Cyrillic у and о
      })
  void findsLettersOfTheOtherAlphabetInEitherAndSaysSo(String text) {
    Hit hit = SCREENER.screen(text, 2026).getFirst();
    assertThat(hit.how()).isEqualTo("homoglyph");
    assertThat(hit.evidence().supporting()).anyMatch(reason -> reason.contains("only look right"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The banker Ark\u200Bady Bul\u00ADganov left Russia.",
        "The banker \u202EArkady\u202C \u2067Bulganov\u2069 left Russia.",
        "The banker Arkady\u00A0Bulganov\u200E left Russia.",
        "The banker \uFEFFArkady\u2060 Bulganov left Russia."
      })
  void findsNamesBehindCharactersThatCannotBeSeen(String text) {
    assertThat(SCREENER.screen(text, 2026)).extracting(Hit::entry).containsExactly("p1");
  }

  @Test
  void readsTextsOfVeryLongWordsAndNames() {
    String longWord = "Arkady " + "Bulganov".repeat(2_000) + " left Russia.";
    assertThat(SCREENER.screen(longWord, 2026)).isEmpty();
    String longName = "Arkady ".repeat(10_000) + "Bulganov left Russia.";
    assertThat(SCREENER.screen(longName, 2026)).hasSizeLessThan(2);
  }

  @Test
  void holdsAnAgeThatDoesNotFitAgainstIt() {
    double fits = SCREENER.screen("Arkady Bulganov, 65, left Russia.", 2026).getFirst().score();
    Hit other = SCREENER.screen("Arkady Bulganov, 31, left Russia.", 2026).getFirst();
    assertThat(other.score()).isLessThan(fits);
    assertThat(other.evidence().contradicting()).anyMatch(reason -> reason.contains("age"));
  }

  private static ListEntry entry(String id, NameKind kind, String name, String country) {
    List<String> births = kind == NameKind.PERSON ? List.of("1961") : List.of();
    List<String> countries = country.isEmpty() ? List.of() : List.of(country);
    EntryDetails details = new EntryDetails(countries, births, List.of(), "", List.of());
    return new ListEntry(id, kind, List.of(new ListedName(name, false)), details);
  }
}
