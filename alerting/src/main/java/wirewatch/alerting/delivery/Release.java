package wirewatch.alerting.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wirewatch.alerting.model.Alert;

/**
 * Which of the alerts waiting for one channel are sent now: singly as long as they are few, else all
 * in one digest: at least ten seconds after the last single alert, and a minute after the last
 * digest.
 *
 * @param now the messages to send, in this order
 * @param next when to plan again even without new alerts; empty if nothing is left waiting
 */
public record Release(List<Message> now, Optional<Instant> next) {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final Duration SETTLE = Duration.ofSeconds(10);

  /** The maximum number of alerts in a digest; the rest waits for the next one. */
  static final int MOST_IN_DIGEST = 500;

  public Release {
    now = List.copyOf(now);
  }

  /**
   * A message that was sent on the channel, whatever its outcome.
   *
   * @param alerts the number of alerts in it
   */
  public record Sent(Instant time, int alerts) {}

  /**
   * Plans the next messages.
   *
   * @param waiting the alerts that are due on the channel, oldest first
   * @param sent the messages sent on the channel; those older than a minute are ignored
   */
  public static Release of(List<Alert> waiting, List<Sent> sent, Pace pace, Instant time) {
    List<Sent> recent =
        sent.stream().filter(message -> message.time().plus(WINDOW).isAfter(time)).toList();
    int room = pace.perMinute() - recent.size();
    if (waiting.isEmpty()) {
      return new Release(List.of(), Optional.empty());
    }
    if (room <= 0) {
      return new Release(List.of(), oldest(recent));
    }
    int recentAlerts = recent.stream().mapToInt(Sent::alerts).sum();
    return recentAlerts + waiting.size() > pace.foldAbove()
        ? storm(waiting, recent, time)
        : calm(waiting, recent, room, time);
  }

  private static Release calm(List<Alert> waiting, List<Sent> recent, int room, Instant time) {
    List<Message> now = waiting.stream().limit(room).map(Message::of).toList();
    if (now.size() == waiting.size()) {
      return new Release(now, Optional.empty());
    }
    return new Release(now, oldest(recent).or(() -> Optional.of(time.plus(WINDOW))));
  }

  private static Release storm(List<Alert> waiting, List<Sent> recent, Instant time) {
    Optional<Instant> free = recent.stream().map(Release::free).max(Instant::compareTo);
    if (free.isPresent() && free.get().isAfter(time)) {
      return new Release(List.of(), free);
    }
    List<Alert> first = waiting.subList(0, Math.min(waiting.size(), MOST_IN_DIGEST));
    return new Release(
        List.of(Message.digest(first)),
        first.size() == waiting.size() ? Optional.empty() : Optional.of(time.plus(WINDOW)));
  }

  /** The earliest time of a digest after a message. */
  private static Instant free(Sent message) {
    return message.time().plus(message.alerts() > 1 ? WINDOW : SETTLE);
  }

  private static Optional<Instant> oldest(List<Sent> recent) {
    return recent.stream().map(Sent::time).min(Instant::compareTo).map(at -> at.plus(WINDOW));
  }
}
