package wirewatch.screening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wirewatch.screening.entry.EntryDetails;
import wirewatch.screening.entry.ListEntry;
import wirewatch.screening.entry.ListedName;
import wirewatch.screening.form.NameKind;
import wirewatch.screening.store.ListVersion;
import wirewatch.screening.store.NamedList;

/** Names as newsrooms of other languages and alphabets write them, of invented bearers. */
class SpellingsTest {
  private static final EntryDetails NONE =
      new EntryDetails(List.of(), List.of(), List.of(), "", List.of());

  @ParameterizedTest
  @CsvSource({
    "'USMANOV, Timur',            Timur Usmanow",
    "'USMANOV, Timur',            Timour Ousmanov",
    "'USMANOV, Timur',            Тимур Усманов",
    "'SECHIN, Kirill',            Kirill Setschin",
    "'SECHIN, Kirill',            Kirill Setchine",
    "'PUTIN, Platon',             Platon Poutine",
    "'LAVROV, Semyon',            Semjon Lawrow",
    "'LAVROV, Semyon',            Семён Лавров",
    "'ZHUKOV, Alexander',         Aleksandr Schukow",
    "'ZHUKOV, Alexander',         Alexandre Joukov",
    "'KHODOROV, Mikhail',         Michail Chodorow",
    "'KHODOROV, Mikhail',         Mijaíl Jodorov",
    "'SHEVCHUK, Yaroslav',        Yaroslav Şevçuk",
    "'Тимур Усманов',             Timur Usmanov",
    "'Timur Usmanov',             Usmanov Timur",
    "'USMANOV, Timur Arkadevich', Timur Usmanov",
    "'BULGANOV, Aleksandr',       Alexander Bulganov",
    "'خليل حداد',                 خليل حداد",
    "'שמעון לוי',                 שמעון לוי",
    "'김영철',                    김영철",
    "'张卫东',                    张卫东"
  })
  void findsTheName(String listed, String written) {
    assertThat(screener(listed).screen(written + " 0", 2026))
        .extracting(Hit::form)
        .containsExactly(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Суд оштрафовал Тимура Усманова.",
        "Суд отказал Тимуру Усманову.",
        "Суд не согласился с Тимуром Усмановым.",
        "Суд говорил о Тимуре Усманове.",
        "Суд оштрафовал Усманова Тимура.",
        "Суд оштрафував Тимура Усманова.",
        "Суд відмовив Тимурові Усманову.",
        "Суд не погодився з Тимуром Усмановим."
      })
  void findsRussianAndUkrainianCases(String text) {
    assertThat(screener("USMANOV, Timur").screen(text, 2026)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'USMANOV, Timur Arkadevich', Russia, T. Usmanov, 'left Russia'",
    "'USMANOV, Timur Alisherovich', Russia, T. A. Usmanov, 'left Russia'",
    "'USMANOV, Alisher',          Russia, A. Usmanov, 'left Russia'",
    "'BULGANOV, Arkady',          Russia, أركادي بولغانوف, ', روسيا'"
  })
  void findsWhatSaysLittleBesideTheCountryAndOnlyThere(
      String listed, String country, String written, String rest) {
    ListEntry entry = entry(listed, country);
    assertThat(screener(entry).screen(written + (rest.startsWith(",") ? "" : " ") + rest, 2026))
        .extracting(Hit::form)
        .containsExactly(written);
    assertThat(screener(entry).screen(written + " 0", 2026)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"张卫东, 据报道张卫东昨日离开北京。, 3", "김영철, 어제 김영철은 평양을 떠났다., 3"})
  void findsNamesInsideTextWithoutSpaces(String listed, String text, int start) {
    Hit hit = screener(listed).screen(text, 2026).getFirst();
    assertThat(hit.form()).isEqualTo(listed);
    assertThat(hit.place().start()).isEqualTo(start);
    assertThat(hit.place().end()).isEqualTo(start + listed.length());
  }

  /** By the Latin form of a list alone, in alphabets that newsrooms transcribe into. */
  @ParameterizedTest
  @CsvSource({
    "'BULGANOV, Sergei', 外交部长谢尔盖·布尔加诺夫抵达北京访问。, 谢尔盖·布尔加诺夫",
    "'BULGANOV, Sergei', قال رئيس الشركة سيرغي بولغانوف يوم الاثنين, سيرغي بولغانوف",
    "'BULGANOV, Sergei', וכך אמר ראש החברה סרגיי בולגנוב אתמול, סרגיי בולגנוב",
    "'LI, Jianping',     Он встретился с Ли Цзяньпином в Пекине., Ли Цзяньпином"
  })
  void findsTranscribedNamesInOtherAlphabets(String listed, String text, String form) {
    assertThat(screener(listed).screen(text, 2026)).extracting(Hit::form).containsExactly(form);
  }

  @Test
  void takesNoInitialOfSeveralForTheOnlyOne() {
    TextScreener screener = screener(entry("USMANOV, Alisher", "Russia"));
    assertThat(screener.screen("In Russia spoke T. A. Usmanov.", 2026)).isEmpty();
    assertThat(screener.screen("In Russia spoke A. Usmanov.", 2026)).hasSize(1);
  }

  @Test
  void needsAFamilyNameThatIsFormedLikeAPatronymic() {
    TextScreener screener = screener(entry("GOLUBOVICH, Mikhail Artemovich", "Russia"));
    assertThat(screener.screen("In Russia spoke Mikhail A. (Misha) Petrov.", 2026)).isEmpty();
    assertThat(screener.screen("In Russia spoke Mikhail Artemovich Golubovich.", 2026)).hasSize(1);
  }

  private static ListEntry entry(String name, String country) {
    return new ListEntry(
        "1",
        NameKind.PERSON,
        List.of(new ListedName(name, false)),
        new EntryDetails(List.of(country), List.of(), List.of(), "", List.of()));
  }

  /** One word that sounds like a name of one word, or like a part of one. */
  @ParameterizedTest
  @CsvSource({"Mirza, 作家米爾扎昨日抵達。", "'GAIKOV, Boris', 演員鮑里斯昨日抵達。", "Boris, 배우 보리스가 왔다."})
  void findsNoTranscribedNameOfOneWord(String listed, String text) {
    assertThat(screener(listed).screen(text, 2026)).isEmpty();
  }

  /** Two words that only sound like a name, and nothing says that they are one. */
  @ParameterizedTest
  @ValueSource(strings = {"ثم ظهر سيرغي بولغانوف مساء", "ואז הופיע סרגיי בולגנוב בערב"})
  void findsNoNameWithoutASignOfOneWhereVowelsAreLeftOut(String text) {
    assertThat(screener("BULGANOV, Sergei").screen(text, 2026)).isEmpty();
  }

  @Test
  void findsAShipByNameAndByItsNameAloneBesideItsNumber() {
    EntryDetails details = new EntryDetails(List.of(), List.of(), List.of(), "9123456", List.of());
    TextScreener ships =
        screener(
            new ListEntry(
                "s1", NameKind.VESSEL, List.of(new ListedName("Sea Lantern", false)), details),
            new ListEntry(
                "s2", NameKind.VESSEL, List.of(new ListedName("Lantern", false)), details));
    assertThat(ships.screen("The tanker Sea Lantern left port.", 2026))
        .extracting(Hit::entry)
        .containsExactly("s1");
    assertThat(ships.screen("The tanker Lantern left port.", 2026)).isEmpty();
    assertThat(ships.screen("The tanker Lantern (IMO 9123456) left port.", 2026))
        .extracting(Hit::entry)
        .containsExactly("s2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Usmanov left.",
        "The Baron left.",
        "Timur left Usmanov's house.",
        "Ali Ran away."
      })
  void aSingleWordOrAWeakAliasIsNoHit(String text) {
    ListEntry person =
        new ListEntry(
            "p",
            NameKind.PERSON,
            List.of(
                new ListedName("USMANOV, Timur", false),
                new ListedName("The Baron", true),
                new ListedName("Ali Ran", true)),
            NONE);
    assertThat(screener(person).screen(text, 2026)).isEmpty();
  }

  @Test
  void anotherListedNameSpeaksForAName() {
    TextScreener both =
        screener(
            new ListEntry(
                "p1",
                NameKind.PERSON,
                List.of(new ListedName("USMANOV, Timur", false)),
                new EntryDetails(List.of("Russia"), List.of(), List.of(), "", List.of())),
            new ListEntry(
                "p2", NameKind.PERSON, List.of(new ListedName("LAVROV, Semyon", false)), NONE));
    List<Hit> found = both.screen("Timur Usmanov met Semyon Lavrov in Russia.", 2026);
    assertThat(found).hasSize(2);
    assertThat(found.get(1).evidence().supporting()).contains("the text has another listed name");
    assertThat(found.get(0).evidence().supporting())
        .doesNotContain("the text has another listed name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Vektor Prom LLC sold it.", "OOO Vektor Prom sold it.", "«Vektor Prom»"})
  void findsACompanyBesideALegalFormOrQuoted(String text) {
    assertThat(company().screen(text, 2026)).hasSize(1);
  }

  @Test
  void twoWordsOfACompanyWithoutItsLegalFormNeedEvidence() {
    assertThat(company().screen("They met in Vektor Prom.", 2026)).isEmpty();
    assertThat(company().screen("They met in Vektor Prom in Malta.", 2026)).hasSize(1);
  }

  @Test
  void readsArabicNamesInOneWordBesideOthers() {
    String text = "Abdulrahman Abdulaziz LLC, Abdulaziz Vektor Prom, Vektor Abdulrahman Prom.";
    assertThat(company().screen(text, 2026)).isEmpty();
  }

  private static TextScreener company() {
    return screener(
        new ListEntry(
            "c",
            NameKind.ORGANISATION,
            List.of(new ListedName("Vektor Prom LLC", false)),
            new EntryDetails(List.of("Malta"), List.of(), List.of(), "", List.of())));
  }

  private static TextScreener screener(String name) {
    return screener(
        new ListEntry("1", NameKind.PERSON, List.of(new ListedName(name, false)), NONE));
  }

  private static TextScreener screener(ListEntry... entries) {
    ListVersion version = new ListVersion("own", "v1", Instant.EPOCH, "", "", entries.length);
    return TextScreener.of(List.of(new NamedList(version, List.of(entries))));
  }
}
