package wirewatch.ingest.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports of the same form: those of different events stay apart, corrections stay together. */
class ContradictingReportsTest {

  /** Two articles; {@code toString} names the pair in reports of tests. */
  record ReportPair(String name, Report one, Report other, Duration apart) {
    @Override
    public String toString() {
      return name;
    }
  }

  private record Report(String headline, String body) {
    private MinHashSignature signature() {
      return Fingerprint.of(headline, body).signature();
    }
  }

  @ParameterizedTest
  @MethodSource("differentEvents")
  void keepsDifferentEventsApart(ReportPair pair) {
    assertSymmetric(pair, false);
  }

  @ParameterizedTest
  @MethodSource("versionsOfOneReport")
  void joinsVersionsOfOneReport(ReportPair pair) {
    assertSymmetric(pair, true);
  }

  private static void assertSymmetric(ReportPair pair, boolean expected) {
    MinHashSignature one = pair.one().signature();
    MinHashSignature other = pair.other().signature();
    assertThat(StorySimilarity.isSameStory(one, other, pair.apart())).isEqualTo(expected);
    assertThat(StorySimilarity.isSameStory(other, one, pair.apart())).isEqualTo(expected);
  }

  private static Stream<ReportPair> differentEvents() {
    return Stream.of(
        pair(
            "quakes at other distances six minutes apart",
            6,
            quake("Earthquake shakes Velmar coast", "4.9", "116", "Port Anselm", "06:12"),
            quake("Earthquake shakes Velmar coast", "5.2", "314", "Port Anselm", "06:18")),
        pair(
            "quakes off other towns",
            6,
            quake("Earthquake shakes Velmar coast", "4.9", "116", "Port Anselm", "06:12"),
            quake("Earthquake shakes Velmar coast", "4.9", "82", "Cape Torvald", "06:18")),
        pair(
            "quakes of equal magnitude under other headlines",
            40,
            quake("Quake of 4.9 off Port Anselm", "4.9", "116", "Port Anselm", "06:12"),
            quake("Quake of 4.9 off Velmar", "4.9", "314", "Port Anselm", "06:52")),
        pair(
            "market closes of two days",
            1_440,
            close("Brekke shares end higher", "Monday", "12.4", "2,118.6", "310", "88"),
            close("Brekke shares end higher", "Tuesday", "7.9", "2,126.5", "287", "64")),
        pair(
            "market close and noon of one day",
            300,
            close("Brekke shares rise", "Monday", "5.1", "2,111.3", "120", "88"),
            close("Brekke shares rise", "Monday", "12.4", "2,118.6", "310", "41")),
        pair(
            "results of two matches",
            120,
            match("Rovers win at home", "Halden Rovers", "Tveit United", "3-1", "64", "11,200"),
            match("City win at home", "Sandvik City", "Orrin Athletic", "2-0", "78", "8,450")),
        pair(
            "results of two matches under one headline",
            30,
            match("League results", "Halden Rovers", "Tveit United", "3-1", "64", "11,200"),
            match("League results", "Sandvik City", "Orrin Athletic", "2-0", "78", "8,450")),
        pair(
            "forecasts of two days",
            720,
            weather("Weather forecast for Velmar", "Monday", "14", "22", "35"),
            weather("Weather forecast for Velmar", "Tuesday", "9", "17", "60")),
        pair(
            "storm warnings for two provinces",
            20,
            storm("Storm warning issued today", "Nordmark", "18:00", "110", "40"),
            storm("Storm warning issued today", "Osterfold", "21:00", "95", "25")),
        pair(
            "fuel prices of two weeks",
            10_080 - 60,
            fuel("Fuel prices this week", "1.742", "1.655", "2.1", "47"),
            fuel("Fuel prices this week", "1.689", "1.601", "5.3", "48")),
        pair(
            "fuel prices of two provinces",
            3,
            fuel("Fuel prices this week", "1.742", "1.655", "2.1", "112"),
            fuel("Fuel prices this week", "1.781", "1.702", "3.4", "86")),
        pair(
            "road accidents in two towns",
            15,
            accident("Two hurt in crash", "Halden", "E6", "07:40", "34"),
            accident("Two hurt in crash", "Sandvik", "E18", "08:05", "61")));
  }

  private static Stream<ReportPair> versionsOfOneReport() {
    Report quake = quake("Earthquake shakes Velmar coast", "4.9", "116", "Port Anselm", "06:12");
    Report close = close("Brekke shares end higher", "Monday", "12.4", "2,118.6", "310", "88");
    Report match =
        match("Rovers win league derby", "Halden Rovers", "Tveit United", "3-1", "64", "11,200");
    Report fuel = fuel("Fuel prices this week", "1.742", "1.655", "2.1", "47");
    Report storm = storm("Storm warning issued today", "Nordmark", "18:00", "110", "40");
    return Stream.of(
        pair("a quake sent again", 10, quake, quake),
        pair(
            "a quake whose magnitude is revised under the same headline",
            30,
            quake,
            quake("Earthquake shakes Velmar coast", "5.1", "116", "Port Anselm", "06:12")),
        pair(
            "a quake update with all figures revised",
            30,
            quake,
            quake("UPDATE 1 - Earthquake shakes Velmar coast", "5.3", "121", "Brill", "06:11")),
        pair(
            "a market close with its index corrected",
            20,
            close,
            close(
                "CORRECTED - Brekke shares end higher", "Monday", "12.4", "2,181.6", "310", "88")),
        pair(
            "a market close with another paragraph",
            20,
            close,
            new Report(
                "Stocks gain in Brekke",
                close.body() + "\n\nTraders said that they expected a quiet week in any case.")),
        pair(
            "a result whose attendance is corrected",
            60,
            match,
            match(
                "CORRECTION: Rovers win league derby",
                "Halden Rovers",
                "Tveit United",
                "3-1",
                "46",
                "12,100")),
        pair(
            "a copy of a result with a dateline of its own",
            60,
            match,
            new Report("Three goals for Rovers", "HALDEN (Nordwire) - " + match.body())),
        pair("fuel prices in another paper", 200, fuel, new Report("Petrol dearer", fuel.body())),
        pair(
            "fuel prices with one figure changed under the same headline",
            200,
            fuel,
            fuel("Fuel prices this week", "1.742", "1.656", "2.1", "47")),
        pair(
            "a storm warning whose hour is corrected",
            30,
            storm,
            storm("CORRECTED: Storm warning issued today", "Nordmark", "19:00", "115", "45")),
        pair("a storm warning repeated", 180, storm, storm));
  }

  private static ReportPair pair(String name, int minutes, Report one, Report other) {
    return new ReportPair(name, one, other, Duration.ofMinutes(minutes));
  }

  private static Report quake(String headline, String... values) {
    return report(
        headline,
        """
        An earthquake of magnitude %s struck %s km southeast of %s in Velmar at %s GMT on Friday, the
        Geological Institute said. The epicentre was at a depth of 10 km below the sea, it said in a
        statement. There were no immediate reports of damage or casualties, and no tsunami warning
        was issued.
        """,
        values);
  }

  private static Report close(String headline, String... values) {
    return report(
        headline,
        """
        Share prices at the Brekke exchange ended higher on %s as banks and shippers gained. The
        all-share index rose %s points to close at %s. Turnover was %s million crowns. Gaining issues
        led losing ones by a wide margin, and %s issues were unchanged, brokers said.
        """,
        values);
  }

  private static Report match(String headline, String... values) {
    return report(
        headline,
        """
        In the first division of the Velmar league on Sunday, %s beat %s by %s after leading at half
        time. The decisive goal fell in minute %s from a corner. The referee showed no red card. There
        were %s spectators in the stands, and the next round is played in a week.
        """,
        values);
  }

  private static Report weather(String headline, String... values) {
    return report(
        headline,
        """
        The weather service expects on %s some clouds in the west and sunny spells in the east of the
        country. Temperatures will be between %s and %s degrees, with light winds from the sea. The
        risk of showers is %s percent, and nights stay clear in the mountains.
        """,
        values);
  }

  private static Report storm(String headline, String... values) {
    return report(
        headline,
        """
        The weather service has issued a storm warning for the province of %s from %s local time. It
        expects gusts of up to %s kilometres an hour and rain of %s millimetres within six hours, and
        asks people to stay at home and to secure loose objects in gardens and on balconies.
        """,
        values);
  }

  private static Report fuel(String headline, String... values) {
    return report(
        headline,
        """
        A litre of petrol cost %s crowns on average in this survey, the motorists' club said. Diesel
        was sold for %s crowns a litre, a change of %s percent from the survey before. The club asked
        at %s filling stations and advises drivers to fill up in the evening, when prices are lowest.
        """,
        values);
  }

  private static Report accident(String headline, String... values) {
    return report(
        headline,
        """
        Two people were hurt when a car left the road near %s in fog, police said. The accident happened
        on the %s at %s in the morning. The driver, who is %s years old, and a passenger were taken to
        hospital with light injuries. The road was closed for an hour, and nobody else was involved.
        """,
        values);
  }

  private static Report report(String headline, String form, String... values) {
    return new Report(headline, form.formatted(List.of(values).toArray()));
  }
}
