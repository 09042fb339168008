package wirewatch.alerting.watchfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirewatch.alerting.model.DeliveryMode;
import wirewatch.alerting.model.QuietHours;
import wirewatch.alerting.model.Severity;
import wirewatch.alerting.model.Watch;

class WatchesYamlTest {
  private static final String FULL =
      """
      watches:
        - id: sanctions
          name: Sanctions on Russia
          query: sanction* AND (Russia OR "San Marino")
          languages: [en, "no"]
          severity: high
          channels: [desk, chat]
          mode: {digest: {at: ["08:00", "17:30"], days: [mon-fri, sun], zone: Europe/Berlin}}
          quiet_hours: {from: "22:00", to: "07:00", zone: Europe/Berlin}
          per_story: false
          min_matches: 2
          expires: 2026-12-31
          muted_until: 2026-03-05T10:00:00+01:00
          owner: desk@press.example
          notes: |
            Ask the desk
            before changing it.
        - {id: oil, name: Oil, query: oil}
      """;

  @Test
  void readsEveryKey() {
    Watch watch = watches(FULL).getFirst();

    assertThat(watch.languages()).containsExactlyInAnyOrder("en", "no");
    assertThat(watch.severity()).isEqualTo(Severity.HIGH);
    assertThat(watch.channels()).containsExactly("desk", "chat");
    assertThat(watch.mode())
        .isEqualTo(
            new DeliveryMode.Digest(
                List.of(LocalTime.of(8, 0), LocalTime.of(17, 30)),
                Set.of(
                    DayOfWeek.MONDAY,
                    DayOfWeek.TUESDAY,
                    DayOfWeek.WEDNESDAY,
                    DayOfWeek.THURSDAY,
                    DayOfWeek.FRIDAY,
                    DayOfWeek.SUNDAY),
                ZoneId.of("Europe/Berlin")));
    assertThat(watch.quietHours())
        .isEqualTo(
            new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneId.of("Europe/Berlin")));
    assertThat(watch.perStory()).isFalse();
    assertThat(watch.minMatches()).isEqualTo(2);
    assertThat(watch.expires()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(watch.mutedUntil()).isEqualTo(Instant.parse("2026-03-05T09:00:00Z"));
    assertThat(watch.notes()).contains("before changing it.");
  }

  @Test
  void appliesDefaults() {
    Watch watch = watches(FULL).get(1);
    assertThat(watch.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(watch.mode()).isEqualTo(new DeliveryMode.Immediate());
    assertThat(watch.perStory()).isTrue();
    assertThat(watch.minMatches()).isEqualTo(1);
    assertThat(watch.languages()).isEmpty();
  }

  @Test
  void readsWhatItWrites() {
    List<Watch> watches = watches(FULL);
    assertThat(watches(WatchesYaml.write(watches))).isEqualTo(watches);
    for (Watch watch : watches) {
      assertThat(WatchMapper.fromMap(WatchMapper.toMap(watch)))
          .isInstanceOfSatisfying(
              WatchReadResult.Accepted.class,
              accepted -> assertThat(accepted.watches()).containsExactly(watch));
    }
  }

  @Test
  void reportsAllProblemsWithLines() {
    String yaml =
        """
        watches:
          - id: a b
            name: X
            query: (x
            colour: blue
          - name: Y
            query: agensy:nord
            severity: urgent
            quiet_hours: {from: late, zone: Mars}
            mode: {digest: {at: []}}
          - {id: dup, name: D, query: d}
          - {id: dup, name: D, query: d, languages: [klingon], expires: soon}
        """;
    assertThat(problems(yaml))
        .contains(
            "2: watches[0].id: 'a b' is not an id; use letters, digits, - and _, at most 64",
            "4: watches[0].query: the query breaks at character 1: this parenthesis is never"
                + " closed; write ) where the group ends",
            "6: watches[1].id: is missing; give each watch a short name of its own",
            "8: watches[1].severity: 'urgent' is not low, medium, high or critical",
            "9: watches[1].quiet_hours.to: is missing; write for example \"22:00\"",
            "12: watches[3].id: 'dup' is another watch's id already")
        .anyMatch(problem -> problem.startsWith("5: watches[0].colour is not a key here; allowed:"))
        .anyMatch(problem -> problem.contains("did you mean agency"))
        .anyMatch(problem -> problem.contains("'Mars' is not a time zone"))
        .anyMatch(problem -> problem.contains("'klingon' is not a language"))
        .anyMatch(problem -> problem.contains("'soon' is not a day"));
  }

  @Test
  void reportsWarnings() {
    String yaml = "watches: [{id: a, name: A, query: 'country:Narnia', languages: en}]";
    assertThat(WatchesYaml.read(yaml))
        .isInstanceOfSatisfying(
            WatchReadResult.Accepted.class,
            accepted ->
                assertThat(accepted.warnings().getFirst().inFile("watches.yaml"))
                    .isEqualTo(
                        "watches.yaml:1: watches[0].query: at character 9: country:Narnia can"
                            + " never match; write the country's name in English, or its two"
                            + " letters of ISO 3166-1, such as RU"));
  }

  @Test
  void rejectsYamlBombsAndInvalidYaml() {
    assertThat(problems("watches: [")).first().asString().contains("not YAML");
    assertThat(problems("a: &a [*a]")).isNotEmpty();
    String bomb = "a: &a [x, x]\n" + "b: [" + "*a, ".repeat(30) + "]\n";
    assertThat(problems(bomb)).first().asString().contains("not YAML");
    assertThat(problems("[1, 2]")).first().asString().contains("must be a mapping");
    assertThat(watches("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "severity: high | true",
        "severity: urgent | false",
        "mode: immediate | true",
        "mode: later | false",
        "mode: {digest: {at: \"08:00\"}} | true",
        "mode: {digest: {days: mon}} | false",
        "mode: {digest: {at: [\"8\"]}} | false",
        "mode: {digest: {at: [\"08:00\"], days: [mon-fri]}} | true",
        "mode: {digest: {at: [\"08:00\"], days: [monday]}} | false",
        "quiet_hours: {from: \"22:00\", to: \"07:00\"} | true",
        "quiet_hours: {from: \"22:00\"} | false",
        "min_matches: 0 | false",
        "min_matches: 3 | true",
        "min_score: 0 | false",
        "min_score: 0.5 | true",
        "min_score: many | false",
        "per_story: maybe | false",
        "expires: \"2026-12-31\" | true",
        "expires: \"2026-12-31T18:00:00Z\" | true",
        "expires: tomorrow | false",
        "colour: blue | false",
        "languages: [en, ru] | true",
        "channels: desk | true",
        "owner: | true"
      })
  void agreesWithTheSchema(String line, boolean valid) throws Exception {
    String yaml = "watches:\n  - id: a\n    name: A\n    query: oil\n    " + line + "\n";
    assertThat(schema().validate(new YAMLMapper().readTree(yaml)).isEmpty()).isEqualTo(valid);
    assertThat(WatchesYaml.read(yaml) instanceof WatchReadResult.Accepted).isEqualTo(valid);
  }

  @Test
  void theFullExampleIsValid() throws Exception {
    assertThat(schema().validate(new YAMLMapper().readTree(FULL))).isEmpty();
    assertThat(schema().validate(new YAMLMapper().readTree("watches: [{id: a, name: A}]")))
        .isNotEmpty();
  }

  @Test
  void warnsOfAnUnreachableMinimumScore() {
    Map<String, Object> form =
        Map.of("id", "a", "name", "A", "query", "(oil gas)^2", "min_score", 4.5);
    assertThat(WatchMapper.fromMap(form))
        .isInstanceOfSatisfying(
            WatchReadResult.Accepted.class,
            accepted ->
                assertThat(accepted.warnings())
                    .extracting(WatchProblem::message)
                    .containsExactly(
                        "min_score: the query never reaches more than 4.0, so the watch can never match"));
  }

  @Test
  void readsNumbersAndFlagsOfADocument() {
    Map<String, Object> form =
        Map.of("id", "a", "name", "A", "query", "oil", "min_matches", 2, "per_story", false);
    assertThat(WatchMapper.fromMap(form))
        .isInstanceOfSatisfying(
            WatchReadResult.Accepted.class,
            accepted -> assertThat(accepted.watches().getFirst().minMatches()).isEqualTo(2));
  }

  private static JsonSchema schema() throws Exception {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(new ObjectMapper().readTree(WatchesYaml.schema()));
  }

  private static List<Watch> watches(String yaml) {
    return switch (WatchesYaml.read(yaml)) {
      case WatchReadResult.Accepted accepted -> accepted.watches();
      case WatchReadResult.Rejected rejected -> throw new AssertionError(rejected.problems());
    };
  }

  private static List<String> problems(String yaml) {
    return switch (WatchesYaml.read(yaml)) {
      case WatchReadResult.Accepted accepted -> List.of();
      case WatchReadResult.Rejected rejected ->
          rejected.problems().stream()
              .map(watchProblem -> watchProblem.line() + ": " + watchProblem.message())
              .toList();
    };
  }
}
