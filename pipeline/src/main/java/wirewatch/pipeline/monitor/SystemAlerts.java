package wirewatch.pipeline.monitor;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wirewatch.alerting.model.Alert;
import wirewatch.pipeline.alert.AlertFactory;
import wirewatch.pipeline.alert.AlertJson;
import wirewatch.pipeline.alert.AlertRouting;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxDelivery;
import wirewatch.pipeline.outbox.OutboxEntry;

/**
 * System alerts: raised once when a problem begins and once when it is over, even across restarts.
 * Not thread-safe.
 */
public final class SystemAlerts {
  private static final String PREFIX = "trouble:";

  private final Outbox outbox;
  private final AlertRouting routing;
  private final List<String> channels;
  private final Map<String, Long> episodes = new HashMap<>();

  /**
   * @param channels by their names; none for the default ones
   */
  public SystemAlerts(Outbox outbox, AlertRouting alertRouting, List<String> channels) {
    this.outbox = outbox;
    this.routing = alertRouting;
    this.channels = List.copyOf(channels);
    outbox
        .keyValues()
        .findByPrefix(PREFIX)
        .forEach(
            (key, episode) ->
                episodes.put(key.substring(PREFIX.length()), Long.parseLong(episode)));
  }

  /**
   * The subject of a system alert.
   *
   * @param rule {@code system:…}, one for each thing that can go wrong
   */
  record Subject(String rule, String name) {}

  /** Raises an alert if none is open for the subject; returns whether it did. */
  boolean raise(Subject subject, String text, Instant now) {
    if (isOpen(subject.rule())) {
      return false;
    }
    long episode = episodes.getOrDefault(subject.rule(), 0L) + 1;
    enqueue(AlertFactory.ofSystem(subject.rule(), episode, subject.name(), text, now), now);
    storeEpisode(subject.rule(), episode);
    return true;
  }

  /** Clears the open alert of the subject, if there is one; returns whether it did. */
  boolean clear(Subject subject, String text, Instant now) {
    if (!isOpen(subject.rule())) {
      return false;
    }
    long episode = episodes.getOrDefault(subject.rule(), 0L);
    enqueue(AlertFactory.allClear(subject.rule(), episode, subject.name(), text, now), now);
    storeEpisode(subject.rule(), episode + 1);
    return true;
  }

  /** Odd episodes are open; a crash before the episode is stored raises the same alert again. */
  boolean isOpen(String rule) {
    return episodes.getOrDefault(rule, 0L) % 2 == 1;
  }

  private void storeEpisode(String rule, long episode) {
    episodes.put(rule, episode);
    outbox.keyValues().putAll(Map.of(PREFIX + rule, Long.toString(episode)));
  }

  private void enqueue(Alert alert, Instant now) {
    OutboxEntry outboxEntry =
        new OutboxEntry(
            alert.id(),
            alert.ruleId(),
            alert.kind().name().toLowerCase(java.util.Locale.ROOT),
            alert.ruleId(),
            now,
            AlertJson.toBytes(alert),
            Map.of());
    List<OutboxDelivery> deliveries =
        routing.routeAtOnce(channels, now).stream()
            .map(route -> OutboxDelivery.planned(route, alert.id(), now))
            .toList();
    outbox.add(Outbox.Additions.of(new Outbox.NewEntry(outboxEntry, deliveries)), now);
  }
}
