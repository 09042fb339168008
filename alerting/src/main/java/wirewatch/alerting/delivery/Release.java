package wirewatch.alerting.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wirewatch.alerting.model.Alert;

/**
 * What of the alerts that wait for one channel is sent now: each by itself as long as they are few,
 * all of them folded into one digest in a storm: ten seconds after the last single alert, a minute
 * after the last digest.
 *
 * @param now the messages to send, in this order
 * @param next when to ask again although nothing new has come; empty where nothing is left waiting
 */
public record Release(List<Message> now, Optional<Instant> next) {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final Duration SETTLE = Duration.ofSeconds(10);

  /** The most alerts that one digest takes; the rest waits for the next. */
  static final int MOST_IN_DIGEST = 500;

  public Release {
    now = List.copyOf(now);
  }

  /**
   * A message that has left on the channel, whatever came of it.
   *
   * @param alerts how many it carried
   */
  public record Sent(Instant time, int alerts) {}

  /**
   * Decides.
   *
   * @param waiting what waits for the channel and is due, oldest first
   * @param sent what has left on the channel; older than a minute does not count
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
    int told = recent.stream().mapToInt(Sent::alerts).sum();
    return told + waiting.size() > pace.foldAbove()
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

  /** When the next digest may follow a message. */
  private static Instant free(Sent message) {
    return message.time().plus(message.alerts() > 1 ? WINDOW : SETTLE);
  }

  private static Optional<Instant> oldest(List<Sent> recent) {
    return recent.stream().map(Sent::time).min(Instant::compareTo).map(at -> at.plus(WINDOW));
  }
}
