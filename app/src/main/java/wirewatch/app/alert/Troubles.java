package wirewatch.app.alert;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wirewatch.alerting.model.Alert;
import wirewatch.crawler.state.Notice;
import wirewatch.crawler.state.Outbox;

/**
 * System alerts: raised once when a problem begins and once when it is over, even across restarts.
 * Not thread-safe.
 */
final class Troubles {
  private static final String PREFIX = "trouble:";

  private final Outbox outbox;
  private final Dispatch dispatch;
  private final List<String> channels;
  private final Map<String, Long> episodes = new HashMap<>();

  /**
   * @param channels by their names; none for the default ones
   */
  Troubles(Outbox outbox, Dispatch dispatch, List<String> channels) {
    this.outbox = outbox;
    this.dispatch = dispatch;
    this.channels = List.copyOf(channels);
    outbox
        .memos()
        .all(PREFIX)
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
  boolean begins(Subject subject, String text, Instant now) {
    if (isOpen(subject.rule())) {
      return false;
    }
    long episode = episodes.getOrDefault(subject.rule(), 0L) + 1;
    tell(Alerts.system(subject.rule(), episode, subject.name(), text, now), now);
    keep(subject.rule(), episode);
    return true;
  }

  /** Clears the open alert of the subject, if there is one; returns whether it did. */
  boolean ends(Subject subject, String text, Instant now) {
    if (!isOpen(subject.rule())) {
      return false;
    }
    long episode = episodes.getOrDefault(subject.rule(), 0L);
    tell(Alerts.allClear(subject.rule(), episode, subject.name(), text, now), now);
    keep(subject.rule(), episode + 1);
    return true;
  }

  /** Odd episodes are open; a crash before the episode is stored raises the same alert again. */
  boolean isOpen(String rule) {
    return episodes.getOrDefault(rule, 0L) % 2 == 1;
  }

  private void keep(String rule, long episode) {
    episodes.put(rule, episode);
    outbox.memos().put(Map.of(PREFIX + rule, Long.toString(episode)));
  }

  private void tell(Alert alert, Instant now) {
    Notice notice =
        new Notice(
            alert.id(),
            alert.ruleId(),
            alert.kind().name().toLowerCase(java.util.Locale.ROOT),
            alert.ruleId(),
            now,
            AlertForm.bytes(alert),
            Map.of());
    Notice.Addressed addressed = new Notice.Addressed(notice, dispatch.atOnce(channels, now));
    outbox.notices().add(new Outbox.Post(List.of(addressed), List.of()), now);
  }
}
