package wirewatch.app.config;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import wirewatch.app.config.Configuration.Alerts;
import wirewatch.app.config.Configuration.SelfWatch;

/** Reads the section {@code alerts}. */
final class AlertsReader {
  private static final String DURATION = "a duration; write for example 30m, 12h or 3d";
  private static final Duration KEEP_LEAST = Duration.ofDays(7);
  private static final int MOST = 1_000;

  private AlertsReader() {}

  static Alerts read(Section section) {
    Alerts none = Alerts.DEFAULT;
    Duration keep = duration(section, "keep", none.keep());
    if (keep.compareTo(KEEP_LEAST) < 0) {
      section.problem("keep", "must be at least 7d, or old stories ring again");
    }
    SelfWatch system = system(section.section("system"));
    Alerts alerts =
        new Alerts(
            none.channels(),
            duration(section, "max_age", none.maxAge()),
            duration(section, "park_after", none.parkAfter()),
            keep,
            system);
    section.rejectUnknownKeys();
    return alerts;
  }

  private static SelfWatch system(Section section) {
    SelfWatch none = SelfWatch.DEFAULT;
    SelfWatch system =
        new SelfWatch(
            section.texts("channels"),
            number(section, "silence", none.silence()),
            number(section, "failures", none.failures()),
            section.value("drift", "true or false", AlertsReader::flag).orElse(none.drift()),
            duration(section, "quiet_watch", none.quietWatch()));
    section.rejectUnknownKeys();
    return system;
  }

  private static Duration duration(Section section, String key, Duration otherwise) {
    return section.value(key, DURATION, Quantities::duration).orElse(otherwise);
  }

  private static int number(Section section, String key, int otherwise) {
    return section.value(key, "a number from 0 to " + MOST, AlertsReader::number).orElse(otherwise);
  }

  private static Optional<Integer> number(String text) {
    return text.matches("\\d{1,4}") && Integer.parseInt(text) <= MOST
        ? Optional.of(Integer.valueOf(text))
        : Optional.empty();
  }

  private static Optional<Boolean> flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      case String other -> Optional.empty();
    };
  }
}
