package wirewatch.pipeline.sending;

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
import wirewatch.alerting.channel.RateLimit;
import wirewatch.alerting.delivery.ChannelSender;
import wirewatch.alerting.delivery.SendPlan;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.model.Alert;
import wirewatch.pipeline.alert.AlertJson;
import wirewatch.pipeline.outbox.ChannelLease;
import wirewatch.pipeline.outbox.DeliveryOutcome;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxDelivery;
import wirewatch.pipeline.outbox.OutboxEntry;
import wirewatch.pipeline.time.TimeWindow;

/** Sends the due alerts of one channel, one message after the other. Not thread-safe. */
final class ChannelQueue {
  private static final Logger log = LoggerFactory.getLogger(ChannelQueue.class);
  private static final int MAX_ROWS = 1_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** How long a channel is ours after the last message; others wait so long after a crash. */
  static final Duration LEASE = Duration.ofMinutes(1);

  /** The time that a message may take without the lease expiring meanwhile. */
  private static final Duration MIN_LEASE = Duration.ofSeconds(40);

  private final String channel;
  private final ChannelSender channelSender;
  private final RateLimit rateLimit;
  private final QueueContext context;
  private final List<SendPlan.Sent> recentlySent = new ArrayList<>();
  private TimeWindow block = TimeWindow.NONE;
  private TimeWindow leased = TimeWindow.NONE;
  private int failures;

  /**
   * The shared dependencies of all channel queues.
   *
   * @param owner names this process in the leases of channels
   * @param parkAfter how long delivery of a message is retried
   */
  record QueueContext(
      Outbox outbox,
      String owner,
      InstantSource clock,
      Backoff backoff,
      Duration parkAfter,
      DeliveryListener listener) {}

  /** Is notified of delivered alerts and failed attempts. */
  interface DeliveryListener {
    void delivered(int alerts);

    void failed(int alerts);
  }

  ChannelQueue(
      String channel, ChannelSender channelSender, RateLimit rateLimit, QueueContext queueContext) {
    this.channel = channel;
    this.channelSender = channelSender;
    this.rateLimit = rateLimit;
    this.context = queueContext;
  }

  /** A message and the outbox rows that it delivers. */
  private record OutgoingMessage(AlertMessage message, List<OutboxDelivery> rows) {}

  /**
   * The time in which {@link #sendDue} sends nothing, because an attempt failed or too much was
   * sent.
   */
  TimeWindow block() {
    return block;
  }

  /**
   * Sends what may be sent now, while no other process has the channel; stops at the first
   * temporary failure. Returns whether something was sent.
   */
  boolean sendDue() {
    Instant now = context.clock().instant();
    if (block.contains(now)) {
      return false;
    }
    block = TimeWindow.NONE;
    boolean moved = false;
    for (OutgoingMessage outgoingMessage : dueMessages(now)) {
      if (Thread.currentThread().isInterrupted()) {
        return moved;
      }
      if (!holdsLease()) {
        log.warn("another process sends on {} now", channel);
        return moved;
      }
      if (!send(outgoingMessage)) {
        release(); // it may be this machine that cannot reach the receiver
        return true;
      }
      moved = true;
    }
    return moved;
  }

  /** Gives the channel to other processes. */
  void release() {
    leased = TimeWindow.NONE;
    context.outbox().release(new ChannelLease(channel, context.owner(), now()));
  }

  /** Extends the lease so that the next message cannot outlast it. */
  private boolean holdsLease() {
    Instant now = now();
    if (leased.contains(now) && leased.contains(now.plus(MIN_LEASE))) {
      return true;
    }
    ChannelLease lease = newLease(now);
    leased =
        context.outbox().renew(lease, now) ? new TimeWindow(now, lease.until()) : TimeWindow.NONE;
    return leased.contains(now);
  }

  private ChannelLease newLease(Instant now) {
    return new ChannelLease(channel, context.owner(), now.plus(LEASE));
  }

  private List<OutgoingMessage> dueMessages(Instant now) {
    Map<String, OutboxDelivery> rows = new LinkedHashMap<>();
    List<Alert> single = new ArrayList<>();
    Map<String, List<Alert>> batches = new LinkedHashMap<>();
    ChannelLease lease = newLease(now);
    List<OutboxDelivery> due = context.outbox().lease(lease, now, MAX_ROWS);
    leased = due.isEmpty() ? TimeWindow.NONE : new TimeWindow(now, lease.until());
    for (OutboxDelivery row : due) {
      Optional<Alert> alert = readAlert(row);
      if (alert.isPresent()) {
        rows.put(row.entryId(), row);
        (row.batch() == null
                ? single
                : batches.computeIfAbsent(row.batch(), batch -> new ArrayList<>()))
            .add(alert.get());
      }
    }
    List<OutgoingMessage> loads = new ArrayList<>();
    batches
        .values()
        .forEach(batch -> loads.add(toOutgoingMessage(AlertMessage.digest(batch), rows)));
    recentlySent.removeIf(message -> !TimeWindow.of(message.time(), MINUTE).contains(now));
    SendPlan sendPlan = SendPlan.of(single, recentlySent, rateLimit, now);
    sendPlan.messages().forEach(alertMessage -> loads.add(toOutgoingMessage(alertMessage, rows)));
    sendPlan.nextCheck().ifPresent(next -> block = new TimeWindow(now, next));
    return loads;
  }

  private Optional<Alert> readAlert(OutboxDelivery row) {
    Optional<OutboxEntry> entry = context.outbox().find(row.entryId());
    if (entry.isEmpty()) {
      log.warn("the alert {} is no longer in the outbox", row.entryId());
      park(List.of(row), "no longer in the outbox");
    }
    return entry.flatMap(found -> readAlert(row, found));
  }

  @SuppressWarnings("CatchingUnchecked") // one alert must not hold up all that come after it
  private Optional<Alert> readAlert(OutboxDelivery row, OutboxEntry outboxEntry) {
    try {
      return Optional.of(AlertJson.parse(outboxEntry.payload()));
    } catch (RuntimeException e) {
      log.error("the alert {} in the outbox cannot be read", row.entryId(), e);
      park(List.of(row), "the alert cannot be read: " + e);
      return Optional.empty();
    }
  }

  private static OutgoingMessage toOutgoingMessage(
      AlertMessage alertMessage, Map<String, OutboxDelivery> rows) {
    return new OutgoingMessage(
        alertMessage, alertMessage.alerts().stream().map(alert -> rows.get(alert.id())).toList());
  }

  /** Returns whether the channel can take more messages. */
  private boolean send(OutgoingMessage outgoingMessage) {
    ChannelSender.Outcome outcome = deliver(outgoingMessage.message());
    recentlySent.add(new SendPlan.Sent(now(), outgoingMessage.rows().size()));
    return switch (outcome) {
      case ChannelSender.Delivered delivered -> {
        failures = 0;
        context.outbox().record(outgoingMessage.rows(), new DeliveryOutcome.Delivered(), now());
        context.listener().delivered(outgoingMessage.rows().size());
        yield true;
      }
      case ChannelSender.Failed failed -> {
        context.listener().failed(outgoingMessage.rows().size());
        yield handleFailure(outgoingMessage, failed);
      }
    };
  }

  @SuppressWarnings("CatchingUnchecked") // one message must not hold up all that come after it
  private ChannelSender.Outcome deliver(AlertMessage alertMessage) {
    try {
      return channelSender.send(alertMessage);
    } catch (RuntimeException e) {
      log.error("the message {} cannot be written for {}", alertMessage.key(), channel, e);
      return new ChannelSender.Failed("the message cannot be written: " + e, false, null);
    }
  }

  private boolean handleFailure(OutgoingMessage outgoingMessage, ChannelSender.Failed failed) {
    String key = outgoingMessage.message().key();
    Instant now = now();
    List<OutboxDelivery> late =
        outgoingMessage.rows().stream()
            .filter(row -> !failed.temporary() || isLate(row, now))
            .toList();
    if (!late.isEmpty()) {
      log.warn("{} is parked on {}: {}", key, channel, failed.reason());
      park(late, failed.reason());
    }
    List<OutboxDelivery> again =
        outgoingMessage.rows().stream().filter(row -> !late.contains(row)).toList();
    if (!again.isEmpty()) {
      int attempts = again.stream().mapToInt(OutboxDelivery::attempts).max().orElse(0) + 1;
      Instant due = now.plus(context.backoff().delayAfter(attempts, failed.retryAfter()));
      log.warn("delivery of {} on {} is retried at {}: {}", key, channel, due, failed.reason());
      context.outbox().record(again, new DeliveryOutcome.Postponed(due, failed.reason()), now);
    }
    if (failed.temporary()) {
      failures++;
      block = TimeWindow.of(now, context.backoff().delayAfter(failures, failed.retryAfter()));
    }
    return !failed.temporary();
  }

  private void park(List<OutboxDelivery> rows, String reason) {
    context.outbox().record(rows, new DeliveryOutcome.Parked(reason), now());
  }

  private boolean isLate(OutboxDelivery row, Instant now) {
    return !now.isBefore(row.since().plus(context.parkAfter()));
  }

  private Instant now() {
    return context.clock().instant();
  }
}
