package wirewatch.configuration;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wirewatch.alerting.channel.Channel;
import wirewatch.alerting.channel.Channels;
import wirewatch.pipeline.options.AlertOptions;
import wirewatch.pipeline.options.MonitoringOptions;
import wirewatch.pipeline.options.SettingValueParser;

/** Reads the section {@code alerts}. */
final class AlertsReader {
  private static final String DURATION = "a duration; write for example 30m, 12h or 3d";
  private static final Duration MIN_RETENTION = Duration.ofDays(7);

  private final ChannelsReader channels;

  AlertsReader(ChannelsReader channels) {
    this.channels = channels;
  }

  AlertOptions read(ConfigurationSection configurationSection) {
    AlertOptions none = AlertOptions.DEFAULT;
    Duration keep = readDuration(configurationSection, "keep", none.retention());
    if (keep.compareTo(MIN_RETENTION) < 0) {
      configurationSection.addProblem(
          "keep", "must be at least 7d, or old stories raise alerts again");
    }
    List<Channel> named = channels.read(configurationSection.list("channels"));
    MonitoringOptions system = readMonitoring(configurationSection.section("system"));
    AlertOptions alertOptions =
        new AlertOptions(
            named.isEmpty() ? none.channels() : new Channels(named),
            readDuration(configurationSection, "max_age", none.maxAge()),
            readDuration(configurationSection, "park_after", none.parkAfter()),
            keep,
            configurationSection
                .value("outbox", "state or index", AlertsReader::parseOutbox)
                .orElse(none.outbox()),
            system);
    configurationSection.rejectUnknownKeys();
    return alertOptions;
  }

  private static Optional<AlertOptions.OutboxLocation> parseOutbox(String word) {
    return Arrays.stream(AlertOptions.OutboxLocation.values())
        .filter(location -> location.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  private static MonitoringOptions readMonitoring(ConfigurationSection configurationSection) {
    MonitoringOptions none = MonitoringOptions.DEFAULT;
    MonitoringOptions system =
        new MonitoringOptions(
            configurationSection.texts("channels"),
            readNumber(configurationSection, "silence", none.silenceFactor()),
            readNumber(configurationSection, "failures", none.failureLimit()),
            configurationSection
                .value("drift", "true or false", SettingValueParser::parseBoolean)
                .orElse(none.drift()),
            readDuration(configurationSection, "quiet_watch", none.quietWatch()));
    configurationSection.rejectUnknownKeys();
    return system;
  }

  private static Duration readDuration(
      ConfigurationSection configurationSection, String key, Duration otherwise) {
    return configurationSection
        .value(key, DURATION, SettingValueParser::parseDuration)
        .orElse(otherwise);
  }

  private static int readNumber(
      ConfigurationSection configurationSection, String key, int otherwise) {
    return configurationSection
        .value(key, "a number from 0 to 100000", SettingValueParser::parseCount)
        .orElse(otherwise);
  }
}
