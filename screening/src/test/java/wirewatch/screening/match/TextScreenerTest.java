package wirewatch.screening.match;

import static org.assertj.core.api.Assertions.assertThat;

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
        "Arkady Bulganov Chernov left Russia on Monday."
      })
  void leavesOthersAlone(String text) {
    assertThat(SCREENER.screen(text, 2026)).isEmpty();
  }

  @Test
  void saysWhereAndWhy() {
    String text = "😀 First. The banker Arkady Bulganov left Russia.";
    Hit hit = SCREENER.screen(text, 2026).getFirst();
    assertThat(hit.form()).isEqualTo("Arkady Bulganov");
    assertThat(hit.place()).isEqualTo(new Hit.Place(20, 35, 9, 48));
    assertThat(hit.version()).isEqualTo("v1");
    assertThat(hit.score()).isLessThan(1);
    assertThat(hit.evidence().supporting()).anyMatch(reason -> reason.contains("Russia"));
  }

  @Test
  void findsHomoglyphsAndSaysSo() {
    Hit hit = SCREENER.screen("Arkady Bulgаnov left Russia.", 2026).getFirst();
    assertThat(hit.how()).isEqualTo("homoglyph");
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
    EntryDetails details = new EntryDetails(List.of(country), births, List.of(), "", List.of());
    return new ListEntry(id, kind, List.of(new ListedName(name, false)), details);
  }
}
