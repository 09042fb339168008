package wirewatch.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.DeliveryMode;
import wirewatch.alerting.model.Severity;
import wirewatch.alerting.model.Watch;

class CompiledWatchesTest {
  private static final Instant NOW = Instant.parse("2026-03-05T10:00:00Z");
  private static final String BODY =
      """
      The council met in Norvale on Tuesday. Gen. Ada Brandt rejected the sanctions.

      "The sanctions will end in May," Brandt said. "Nobody asked the U.S. Navy." A ferry left.

      Port chief Tomas Lind said: "A pandemic would be worse than sanctions."\
      """;
  private static final Map<String, Object> DOCUMENT =
      Map.of(
          "article",
          Map.of(
              "headline",
              "Sanctions on Norvale's ferries",
              "lead",
              "The council met in Norvale on Tuesday.",
              "body",
              BODY,
              "agency",
              "Norvale News Agency",
              "language",
              "en",
              "quotes",
              List.of(
                  quote("The sanctions will end in May,", "Ada Brandt"),
                  quote("Nobody asked the U.S. Navy.", "Ada Brandt"),
                  quote("A pandemic would be worse than sanctions.", "Tomas Lind"))),
          "feed",
          Map.of("id", "norvale"));

  private static Map<String, Object> quote(String text, String speaker) {
    return Map.of("text", text, "speaker", speaker, "kind", "direct");
  }

  @Test
  void matchesWatches() {
    CompiledWatches compiledWatches =
        CompiledWatches.of(
            List.of(
                watch("a", "sanction* AND norvale"),
                watch("b", "sanctions AND tariffs"),
                watch("c", "agency:norvale"),
                watch("d", "\"council norvale\"~2"),
                watch("e", "source:norvale AND NOT ferry")));
    assertThat(ids(compiledWatches.match(DOCUMENT, null, NOW))).containsExactly("a", "c", "d");
  }

  @Test
  void matchesSpeakerAndWordsWithinOneQuote() {
    CompiledWatches compiledWatches =
        CompiledWatches.of(
            List.of(
                watch("a", "speaker:lind AND quote:pandemic"),
                watch("b", "speaker:brandt AND quote:pandemic")));
    List<Match> matches = compiledWatches.match(DOCUMENT, null, NOW);
    assertThat(ids(matches)).containsExactly("a");
    assertThat(shown(matches.getFirst()))
        .containsExactly(
            "Port chief Tomas Lind said: \"A [pandemic] would be worse than sanctions.\"");
    assertThat(matches.getFirst().sentences().getFirst().speaker()).isEqualTo("Tomas Lind");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sanctions^3 OR ferry OR tariffs | 4 | true",
        "sanctions^3 OR ferry OR tariffs | 4.5 | false",
        "sanctions AND council AND NOT tariffs | 2 | true",
        "(speaker:lind AND quote:pandemic)^2 OR council | 5 | true",
        "(speaker:lind AND quote:pandemic)^2 OR council | 5.5 | false",
        "speaker:brandt OR quote:pandemic | 2 | true",
        "\"council met\"~2 OR norv* OR headline:ferries | 3 | true",
        "sanctions^0 AND council | 1 | true",
        "sanctions^0.1 OR council^0.2 | 0.3 | true"
      })
  void matchesFromTheMinimumScoreOn(String query, float minScore, boolean matches) {
    CompiledWatches compiledWatches =
        CompiledWatches.of(List.of(watch("a", query, Set.of(), 1, minScore, null)));
    assertThat(compiledWatches.match(DOCUMENT, null, NOW)).hasSize(matches ? 1 : 0);
  }

  @Test
  void marksTheWordsAsPrintedAndNamesTheSpeaker() {
    Match match =
        CompiledWatches.of(List.of(watch("a", "sanction"))).match(DOCUMENT, null, NOW).getFirst();
    assertThat(shown(match))
        .containsExactly(
            "[Sanctions] on Norvale's ferries",
            "Gen. Ada Brandt rejected the [sanctions].",
            "\"The [sanctions] will end in May,\" Brandt said.",
            "Port chief Tomas Lind said: \"A pandemic would be worse than [sanctions].\"");
    assertThat(match.sentences().stream().map(Alert.Sentence::speaker))
        .containsExactly(null, null, "Ada Brandt", "Tomas Lind");
    assertThat(match.terms()).containsExactly("Sanctions");
  }

  @Test
  void showsASentenceOfLeadAndBodyOnce() {
    Match match =
        CompiledWatches.of(List.of(watch("a", "council"))).match(DOCUMENT, null, NOW).getFirst();
    assertThat(shown(match)).containsExactly("The [council] met in Norvale on Tuesday.");
  }

  @Test
  void showsNoSentenceForOtherFields() {
    Match match =
        CompiledWatches.of(List.of(watch("a", "agency:norvale")))
            .match(DOCUMENT, null, NOW)
            .getFirst();
    assertThat(match.sentences()).isEmpty();
    assertThat(match.terms()).containsExactly("Norvale");
  }

  @Test
  void reportsInvalidWatchesAndKeepsTheOthers() {
    CompiledWatches compiledWatches =
        CompiledWatches.of(List.of(watch("bad", "(sanctions"), watch("good", "sanctions")));
    assertThat(compiledWatches.problems()).containsOnlyKeys("bad");
    assertThat(ids(compiledWatches.match(DOCUMENT, null, NOW))).containsExactly("good");
  }

  @Test
  void doesNotMatchExpiredWatches() {
    CompiledWatches compiledWatches =
        CompiledWatches.of(List.of(watch("a", "sanctions", Set.of(), 1, NOW)));
    assertThat(compiledWatches.match(DOCUMENT, null, NOW.minusSeconds(1))).hasSize(1);
    assertThat(compiledWatches.match(DOCUMENT, null, NOW)).isEmpty();
  }

  @Test
  void requiresTheMinimumNumberOfSentences() {
    CompiledWatches compiledWatches =
        CompiledWatches.of(
            List.of(
                watch("four", "sanctions", Set.of(), 4, null),
                watch("five", "sanctions", Set.of(), 5, null)));
    assertThat(ids(compiledWatches.match(DOCUMENT, null, NOW))).containsExactly("four");
  }

  @Test
  void analyzesTheDocumentInItsLanguage() {
    CompiledWatches compiledWatches =
        CompiledWatches.of(
            List.of(
                watch("german", "sanctions", Set.of("de"), 1, null),
                watch("english", "sanctioned", Set.of("en", "fr"), 1, null),
                watch("ukrainian", "sanctions", Set.of("uk"), 1, null)));
    assertThat(ids(compiledWatches.match(DOCUMENT, null, NOW))).containsExactly("english");
    assertThat(ids(compiledWatches.match(DOCUMENT, "de-AT", NOW))).containsExactly("german");
    assertThat(ids(compiledWatches.match(DOCUMENT, "uk", NOW))).containsExactly("ukrainian");
  }

  @Test
  void changedWatchesMatchLikeNewOnes() {
    List<Watch> now = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      now.add(watch("w" + i, i % 2 == 0 ? "sanctions" : i % 3 == 0 ? "(broken" : "tariffs"));
    }
    CompiledWatches compiledWatches = CompiledWatches.of(now);
    compiledWatches.compileFor("en");
    for (int round = 0; round < 12; round++) {
      for (int i = 0; i < 9 * round; i++) {
        now.set(
            (i * 7 + round) % 300,
            watch("w" + (i * 7 + round) % 300, round % 2 == 0 ? "ferry" : "snow"));
      }
      now.removeLast();
      now.addFirst(watch("x" + round, "norvale"));
      compiledWatches = compiledWatches.withWatches(now);
      CompiledWatches fresh = CompiledWatches.of(now);
      assertThat(ids(compiledWatches.match(DOCUMENT, null, NOW)))
          .containsExactlyInAnyOrderElementsOf(ids(fresh.match(DOCUMENT, null, NOW)));
      assertThat(compiledWatches.problems()).isEqualTo(fresh.problems());
    }
  }

  @Test
  void limitsLengthAndNumberOfSentences() {
    String body =
        "word ".repeat(3_000) + "target " + "word ".repeat(3_000) + ". " + "A target. ".repeat(50);
    Map<String, Object> document = Map.of("article", Map.of("body", body, "language", "en"));
    Match match =
        CompiledWatches.of(List.of(watch("a", "target"))).match(document, null, NOW).getFirst();
    assertThat(match.sentences()).hasSize(2);
    assertThat(match.sentences().getFirst().text())
        .hasSizeLessThan(410)
        .startsWith("…")
        .endsWith("…");
    assertThat(shown(match).getFirst()).contains("word [target] word");
  }

  @Test
  void acceptsAnyDocument() {
    CompiledWatches compiledWatches =
        CompiledWatches.of(List.of(watch("a", "sanctions AND quote:x AND published:>2020-01-01")));
    for (Object odd : Arrays.asList("text", 7, List.of(), List.of(Map.of()), true)) {
      Map<String, Object> document =
          Map.of("article", Map.of("body", odd, "quotes", odd, "published", odd));
      assertThat(compiledWatches.match(document, null, NOW)).isEmpty();
      assertThat(compiledWatches.match(Map.of("article", odd), null, NOW)).isEmpty();
    }
  }

  private static List<String> ids(Collection<Match> matches) {
    return matches.stream().map(match -> match.watch().id()).toList();
  }

  /** The sentences with the marked words in brackets. */
  private static List<String> shown(Match match) {
    List<String> sentences = new ArrayList<>();
    for (Alert.Sentence sentence : match.sentences()) {
      StringBuilder text = new StringBuilder(sentence.text());
      for (Alert.Mark mark : sentence.marks().reversed()) {
        text.insert(mark.end(), ']').insert(mark.start(), '[');
      }
      sentences.add(text.toString());
    }
    return sentences;
  }

  private static Watch watch(String id, String query) {
    return watch(id, query, Set.of(), 1, null);
  }

  private static Watch watch(
      String id,
      String query,
      Set<String> languages,
      int minMatches,
      @org.jspecify.annotations.Nullable Instant expires) {
    return watch(id, query, languages, minMatches, 0, expires);
  }

  private static Watch watch(
      String id,
      String query,
      Set<String> languages,
      int minMatches,
      float minScore,
      @org.jspecify.annotations.Nullable Instant expires) {
    return new Watch(
        id,
        id,
        query,
        languages,
        Severity.MEDIUM,
        List.of(),
        new DeliveryMode.Immediate(),
        null,
        true,
        minMatches,
        minScore,
        expires,
        null,
        null,
        null);
  }
}
