package wirewatch.app.config;

import java.time.Duration;
import java.util.List;
import wirewatch.alerting.delivery.Channel;
import wirewatch.alerting.delivery.Channels;
import wirewatch.app.config.Configuration.Alerts;
import wirewatch.app.config.Configuration.SelfWatch;

/** Reads the section {@code alerts}. */
final class AlertsReader {
  private static final String DURATION = "a duration; write for example 30m, 12h or 3d";
  private static final Duration KEEP_LEAST = Duration.ofDays(7);

  private final ChannelsReader channels;

  AlertsReader(ChannelsReader channels) {
    this.channels = channels;
  }

  Alerts read(Section section) {
    Alerts none = Alerts.DEFAULT;
    Duration keep = duration(section, "keep", none.keep());
    if (keep.compareTo(KEEP_LEAST) < 0) {
      section.problem("keep", "must be at least 7d, or old stories raise alerts again");
    }
    List<Channel> named = channels.read(section.list("channels"));
    SelfWatch system = system(section.section("system"));
    Alerts alerts =
        new Alerts(
            named.isEmpty() ? none.channels() : new Channels(named),
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
            section.value("drift", "true or false", Quantities::flag).orElse(none.drift()),
            duration(section, "quiet_watch", none.quietWatch()));
    section.rejectUnknownKeys();
    return system;
  }

  private static Duration duration(Section section, String key, Duration otherwise) {
    return section.value(key, DURATION, Quantities::duration).orElse(otherwise);
  }

  private static int number(Section section, String key, int otherwise) {
    return section.value(key, "a number from 0 to 100000", Quantities::count).orElse(otherwise);
  }
}
