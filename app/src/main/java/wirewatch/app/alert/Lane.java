package wirewatch.app.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.alerting.delivery.Delivery;
import wirewatch.alerting.delivery.Message;
import wirewatch.alerting.delivery.Pace;
import wirewatch.alerting.delivery.Release;
import wirewatch.alerting.model.Alert;
import wirewatch.crawler.state.Notice;
import wirewatch.crawler.state.Outbox;
import wirewatch.crawler.state.Outgoing;

/** Sends the due alerts of one channel, one message after the other. Not thread-safe. */
final class Lane {
  private static final Logger log = LoggerFactory.getLogger(Lane.class);
  private static final int MOST = 1_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final String channel;
  private final Delivery delivery;
  private final Pace pace;
  private final Desk desk;
  private final List<Release.Sent> sent = new ArrayList<>();
  private Instant blocked = Instant.MIN;
  private int failures;

  /**
   * The shared dependencies of all channel queues.
   *
   * @param parkAfter how long delivery of a message is retried
   */
  record Desk(
      Outbox outbox, InstantSource clock, Backoff backoff, Duration parkAfter, Counts counts) {}

  /** Is notified of delivered alerts and failed attempts. */
  interface Counts {
    void delivered(int alerts);

    void failed(int alerts);
  }

  Lane(String channel, Delivery delivery, Pace pace, Desk desk) {
    this.channel = channel;
    this.delivery = delivery;
    this.pace = pace;
    this.desk = desk;
  }

  /** A message and the outbox rows that it delivers. */
  private record Load(Message message, List<Outgoing> rows) {}

  /** The time from which {@link #pass} may send again; in the past where it may now. */
  Instant blocked() {
    return blocked;
  }

  /**
   * Sends what may be sent now; stops at the first temporary failure. Returns whether something was
   * sent.
   */
  boolean pass() {
    Instant now = desk.clock().instant();
    if (now.isBefore(blocked)) {
      return false;
    }
    blocked = Instant.MIN;
    boolean moved = false;
    for (Load load : loads(now)) {
      if (Thread.currentThread().isInterrupted()) {
        return moved;
      }
      if (!send(load)) {
        return true;
      }
      moved = true;
    }
    return moved;
  }

  private List<Load> loads(Instant now) {
    Map<String, Outgoing> rows = new LinkedHashMap<>();
    List<Alert> single = new ArrayList<>();
    Map<String, List<Alert>> batches = new LinkedHashMap<>();
    for (Outgoing row : desk.outbox().outgoings().due(channel, now, MOST)) {
      Optional<Alert> alert = alert(row);
      if (alert.isPresent()) {
        rows.put(row.notice(), row);
        (row.batch() == null
                ? single
                : batches.computeIfAbsent(row.batch(), batch -> new ArrayList<>()))
            .add(alert.get());
      }
    }
    List<Load> loads = new ArrayList<>();
    batches.values().forEach(batch -> loads.add(load(Message.digest(batch), rows)));
    sent.removeIf(message -> message.time().plus(MINUTE).isBefore(now));
    Release release = Release.of(single, sent, pace, now);
    release.now().forEach(message -> loads.add(load(message, rows)));
    release.next().ifPresent(next -> blocked = next);
    return loads;
  }

  private Optional<Alert> alert(Outgoing row) {
    Optional<Notice> notice = desk.outbox().notices().find(row.notice());
    if (notice.isEmpty()) {
      log.warn("the alert {} is no longer in the outbox", row.notice());
      desk.outbox().outgoings().park(List.of(row), "no longer in the outbox", now());
    }
    return notice.flatMap(found -> alert(row, found));
  }

  @SuppressWarnings("CatchingUnchecked") // one alert must not hold up all that come after it
  private Optional<Alert> alert(Outgoing row, Notice notice) {
    try {
      return Optional.of(AlertForm.read(notice.payload()));
    } catch (RuntimeException e) {
      log.error("the alert {} in the outbox cannot be read", row.notice(), e);
      desk.outbox().outgoings().park(List.of(row), "the alert cannot be read: " + e, now());
      return Optional.empty();
    }
  }

  private static Load load(Message message, Map<String, Outgoing> rows) {
    return new Load(message, message.alerts().stream().map(alert -> rows.get(alert.id())).toList());
  }

  /** Returns whether the channel can take more messages. */
  private boolean send(Load load) {
    Delivery.Outcome outcome = outcome(load.message());
    sent.add(new Release.Sent(now(), load.rows().size()));
    return switch (outcome) {
      case Delivery.Delivered delivered -> {
        failures = 0;
        desk.outbox().outgoings().delivered(load.rows(), now());
        desk.counts().delivered(load.rows().size());
        yield true;
      }
      case Delivery.Failed failed -> {
        desk.counts().failed(load.rows().size());
        yield failed(load, failed);
      }
    };
  }

  @SuppressWarnings("CatchingUnchecked") // one message must not hold up all that come after it
  private Delivery.Outcome outcome(Message message) {
    try {
      return delivery.deliver(message);
    } catch (RuntimeException e) {
      log.error("the message {} cannot be written for {}", message.key(), channel, e);
      return new Delivery.Failed("the message cannot be written: " + e, false, null);
    }
  }

  private boolean failed(Load load, Delivery.Failed failed) {
    String key = load.message().key();
    Instant now = now();
    List<Outgoing> late =
        load.rows().stream().filter(row -> !failed.temporary() || isLate(row, now)).toList();
    if (!late.isEmpty()) {
      log.warn("{} is parked on {}: {}", key, channel, failed.why());
      desk.outbox().outgoings().park(late, failed.why(), now);
    }
    List<Outgoing> again = load.rows().stream().filter(row -> !late.contains(row)).toList();
    if (!again.isEmpty()) {
      int attempts = again.stream().mapToInt(Outgoing::attempts).max().orElse(0) + 1;
      Instant due = now.plus(desk.backoff().after(attempts, failed.retryAfter()));
      log.warn("delivery of {} on {} is retried at {}: {}", key, channel, due, failed.why());
      desk.outbox().outgoings().postpone(again, due, failed.why(), now);
    }
    if (failed.temporary()) {
      failures++;
      blocked = now.plus(desk.backoff().after(failures, failed.retryAfter()));
    }
    return !failed.temporary();
  }

  private boolean isLate(Outgoing row, Instant now) {
    return !now.isBefore(row.since().plus(desk.parkAfter()));
  }

  private Instant now() {
    return desk.clock().instant();
  }
}
