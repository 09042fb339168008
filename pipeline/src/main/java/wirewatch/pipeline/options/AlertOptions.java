package wirewatch.pipeline.options;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.channel.Channel;
import wirewatch.alerting.channel.ChannelOptions;
import wirewatch.alerting.channel.Channels;
import wirewatch.alerting.channel.RateLimit;

/**
 * Channels and limits of alerts.
 *
 * @param channels at least one
 * @param maxAge an article that was older when it was fetched raises no alert
 * @param parkAfter how long delivery of a message is retried
 * @param retention how long alerts are kept in the outbox, to prevent duplicates
 * @param outbox where alerts wait
 */
public record AlertOptions(
    Channels channels,
    Duration maxAge,
    Duration parkAfter,
    Duration retention,
    OutboxLocation outbox,
    MonitoringOptions monitoring) {

  /** Where alerts wait until they are delivered. */
  public enum OutboxLocation {
    /** In the state file of the crawler, which also delivers them. */
    STATE,
    /** In Elasticsearch, from where any number of processes deliver them. */
    INDEX
  }

  /** The same with the address at which readers open the console; null if it is not known. */
  public AlertOptions withConsole(@Nullable URI console) {
    return new AlertOptions(
        new Channels(channels.all(), console), maxAge, parkAfter, retention, outbox, monitoring);
  }

  /** The default: alerts go to the log only. */
  public static final AlertOptions DEFAULT =
      new AlertOptions(
          new Channels(
              List.of(new Channel("log", true, new RateLimit(600, 300), new ChannelOptions.Log()))),
          Duration.ofDays(3),
          Duration.ofDays(1),
          Duration.ofDays(90),
          OutboxLocation.STATE,
          MonitoringOptions.DEFAULT);
}
