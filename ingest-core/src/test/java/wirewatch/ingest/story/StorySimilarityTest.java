package wirewatch.ingest.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StorySimilarityTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration FIVE_DAYS = Duration.ofDays(5);

  private static final String FERRY =
      """
      The ferry Halmstad Star ran aground off the island of Norrö early on Monday with 212 people
      on board, the coast guard said. Nobody was hurt, and tugs from Visby were on their way to the
      grey-hulled vessel, which lay on an even keel 400 metres from the lighthouse.

      Captain Lena Åkerblom told the harbour radio that the rudder had not answered after a power
      cut at 4:15 a.m. The organisation that runs the line said that it had inspected the ship's
      generators in March and found no fault in them.

      Passengers were taken to a school in the village of Norrö, where the municipality served
      breakfast. Divers will look at the hull in the afternoon before the tugs pull the ferry free,
      said Per Holm, who leads the rescue. The line carries 1,300 travellers on a usual day.
      """;

  private static final String FIXING =
      """
      The Aldmoor exchange fixed copper at %s crowns a tonne on %s, compared with %s crowns at the
      session before. Aluminium was set at %s crowns and zinc at %s crowns. Turnover came to %s
      tonnes. The exchange fixes prices every working day at noon.
      """;

  @Test
  void joinsACopyWithAnotherHeadlineAndARelabelledDateline() {
    assertThat(
            same("Ferry aground", FERRY, "212 wait on rocks", "NORRÖ (Nordwire) -- " + FERRY, HOUR))
        .isTrue();
  }

  @Test
  void joinsACopyCutShort() {
    String lead = FERRY.substring(0, FERRY.indexOf("\n\n"));

    assertThat(same("Ferry aground", FERRY, "Ship stuck off Norrö", lead, HOUR)).isTrue();
  }

  @Test
  void joinsBritishAndAmericanSpelling() {
    String american =
        FERRY
            .replace("grey", "gray")
            .replace("metres", "meters")
            .replace("harbour", "harbor")
            .replace("organisation", "organization")
            .replace("travellers", "travelers");

    assertThat(same(null, FERRY, null, american, HOUR)).isTrue();
  }

  @Test
  void joinsACopyBetweenLinesOfItsPage() {
    String page = "All news\n\nRead also\n\n" + FERRY + "\n\nShare this\n\nFollow us";

    assertThat(same(null, FERRY, null, page, HOUR)).isTrue();
  }

  @Test
  void joinsHardWrappedTextAndNoise() {
    String noisy = FERRY.replace("Divers will", "Divcrs wi1l").replace(' ', '\n');

    assertThat(same(null, FERRY, null, noisy, HOUR)).isTrue();
  }

  @Test
  void joinsCopiesInChinese() {
    String text =
        "渡轮周一清晨在诺罗岛附近搁浅，船上有212人，海岸警卫队说没有人受伤，拖船正从维斯比赶来。"
            + "船长告诉港口电台，凌晨停电之后船舵失灵。运营公司表示三月检查过发电机，没有发现问题。";

    assertThat(same(null, text, null, "据北方通讯社报道，" + text.substring(0, 60) + "。", HOUR)).isTrue();
  }

  @Test
  void joinsCopiesInRussian() {
    String text =
        "Паром сел на мель у острова Норрё рано утром в понедельник, на борту 212 человек, "
            + "сообщила береговая охрана. Никто не пострадал, из Висбю вышли буксиры. Капитан рассказала, "
            + "что руль перестал слушаться после отключения электричества в 4:15 утра.";

    assertThat(same(null, text, null, "НОРРЁ, 9 марта. /Нордвайр/. " + text, HOUR)).isTrue();
  }

  @Test
  void keepsFixingsOfDifferentDaysApart() {
    String monday = FIXING.formatted("8,120", "Monday", "8,095", "2,310", "2,745", "1,240");
    String tuesday = FIXING.formatted("8,164", "Tuesday", "8,120", "2,298", "2,761", "1,085");

    assertThat(same("Aldmoor metal prices", monday, "Metals at Aldmoor", tuesday, DAY)).isFalse();
    assertThat(same("Aldmoor metal prices", monday, "Aldmoor metal prices", tuesday, DAY))
        .isFalse();
  }

  @Test
  void keepsContractNoticesOfDifferentFirmsApart() {
    String notice =
        "%s of %s has been awarded a %s mln crown contract for diesel fuel, the Procurement Office"
            + " said. Work will be done in Aldmoor and is to end in September. Bids were asked for"
            + " in May and eleven came in.";

    assertThat(
            same(
                "Karlsen gets fuel contract",
                notice.formatted("Karlsen Oil", "Brekke", "41.5"),
                "Tveit wins order",
                notice.formatted("Tveit Refining", "Sandnes", "38.2"),
                HOUR))
        .isFalse();
  }

  @Test
  void requiresMoreSimilarityOverLongerIntervals() {
    String edited =
        FERRY.substring(0, FERRY.indexOf("Passengers"))
            + "The owner apologised to everybody who had to wait for hours in the cold hall and"
            + " promised that all fares would be paid back within a week, without any forms.";

    assertThat(same(null, FERRY, null, edited, HOUR)).isTrue();
    assertThat(same(null, FERRY, null, edited, FIVE_DAYS)).isFalse();
    assertThat(same(null, FERRY, null, FERRY, FIVE_DAYS)).isTrue();
  }

  @Test
  void joinsACorrectionWithOtherFiguresToItsStory() {
    String corrected = FERRY.replace("212", "221").replace("1,300", "1,700").replace("400", "700");

    assertThat(
            same(
                "Ferry aground off Norrö",
                FERRY,
                "CORRECTED - Ferry aground off Norrö",
                corrected,
                DAY))
        .isTrue();
  }

  @Test
  void joinsARetractionWithoutTheTextToItsStory() {
    Fingerprint story = Fingerprint.of("Ferry aground off Norrö", FERRY);
    Fingerprint note =
        Fingerprint.of(
            "Ferry aground off Norrö",
            "Please disregard this report. A substitute will follow.",
            RevisionType.RETRACTION);

    assertThat(StorySimilarity.isSameStory(story.signature(), note.signature(), HOUR)).isTrue();
  }

  @Test
  void doesNotJoinByAFewWords() {
    assertThat(same("News", "More to come.", "Ferry", "More to come. " + FERRY, HOUR)).isFalse();
  }

  private static boolean same(
      @Nullable String headline,
      String body,
      @Nullable String otherHeadline,
      String otherBody,
      Duration apart) {
    MinHashSignature one = Fingerprint.of(headline, body).signature();
    MinHashSignature other = Fingerprint.of(otherHeadline, otherBody).signature();
    boolean same = StorySimilarity.isSameStory(one, other, apart);
    assertThat(StorySimilarity.isSameStory(other, one, apart))
        .as("the other way round")
        .isEqualTo(same);
    return same;
  }
}
