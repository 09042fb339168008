package wirewatch.alerting.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wirewatch.alerting.channel.RateLimit;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.model.Alert;

/**
 * Which of the alerts waiting for one channel are sent now: singly as long as they are few, else
 * all in one digest: at least ten seconds after the last single alert, and a minute after the last
 * digest.
 *
 * @param messages the messages to send, in this order
 * @param nextCheck when to plan again even without new alerts; empty if nothing is left waiting
 */
public record SendPlan(List<AlertMessage> messages, Optional<Instant> nextCheck) {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final Duration SETTLE_TIME = Duration.ofSeconds(10);

  /** The maximum number of alerts in a digest; the rest waits for the next one. */
  static final int MAX_IN_DIGEST = 500;

  public SendPlan {
    messages = List.copyOf(messages);
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
  public static SendPlan of(
      List<Alert> waiting, List<Sent> sent, RateLimit rateLimit, Instant time) {
    List<Sent> recent =
        sent.stream().filter(message -> message.time().plus(WINDOW).isAfter(time)).toList();
    int room = rateLimit.messagesPerMinute() - recent.size();
    if (waiting.isEmpty()) {
      return new SendPlan(List.of(), Optional.empty());
    }
    if (room <= 0) {
      return new SendPlan(List.of(), windowEnd(recent));
    }
    int recentAlerts = recent.stream().mapToInt(Sent::alerts).sum();
    return recentAlerts + waiting.size() > rateLimit.digestAbove()
        ? planDigest(waiting, recent, time)
        : planSingly(waiting, recent, room, time);
  }

  private static SendPlan planSingly(
      List<Alert> waiting, List<Sent> recent, int room, Instant time) {
    List<AlertMessage> now = waiting.stream().limit(room).map(AlertMessage::of).toList();
    if (now.size() == waiting.size()) {
      return new SendPlan(now, Optional.empty());
    }
    return new SendPlan(now, windowEnd(recent).or(() -> Optional.of(time.plus(WINDOW))));
  }

  private static SendPlan planDigest(List<Alert> waiting, List<Sent> recent, Instant time) {
    Optional<Instant> free = recent.stream().map(SendPlan::nextDigestAfter).max(Instant::compareTo);
    if (free.isPresent() && free.get().isAfter(time)) {
      return new SendPlan(List.of(), free);
    }
    List<Alert> first = waiting.subList(0, Math.min(waiting.size(), MAX_IN_DIGEST));
    return new SendPlan(
        List.of(AlertMessage.digest(first)),
        first.size() == waiting.size() ? Optional.empty() : Optional.of(time.plus(WINDOW)));
  }

  /** The earliest time of a digest after a message. */
  private static Instant nextDigestAfter(Sent message) {
    return message.time().plus(message.alerts() > 1 ? WINDOW : SETTLE_TIME);
  }

  private static Optional<Instant> windowEnd(List<Sent> recent) {
    return recent.stream().map(Sent::time).min(Instant::compareTo).map(at -> at.plus(WINDOW));
  }
}
