package wirewatch.pipeline.sending;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.alerting.channel.Channel;
import wirewatch.alerting.channel.RateLimit;
import wirewatch.alerting.delivery.ChannelSender;
import wirewatch.alerting.delivery.ChannelSenders;
import wirewatch.index.AlertIndex;
import wirewatch.pipeline.alert.AlertRecorder;
import wirewatch.pipeline.options.AlertOptions;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxUnavailableException;

/**
 * Delivers the alerts of an outbox and records them in {@code wirewatch-alerts}. Sends as soon as
 * it is open; of several processes with one outbox, one at a time sends on a channel.
 */
public final class DeliveryService implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DeliveryService.class);

  private final AlertOptions options;
  private final Outbox outbox;
  private final ChannelSenders channelSenders;
  private final AlertRecorder alertRecorder;
  private final AlertSender alertSender;
  private final DeliveryCounter deliveryCounter = new DeliveryCounter();

  private DeliveryService(AlertOptions options, Outbox outbox, String owner, AlertIndex alerts) {
    this.options = options;
    this.outbox = outbox;
    this.channelSenders = ChannelSenders.of(options.channels());
    this.alertRecorder = new AlertRecorder(outbox, alerts);
    ChannelQueue.QueueContext context =
        new ChannelQueue.QueueContext(
            outbox,
            owner,
            InstantSource.system(),
            new Backoff(new SecureRandom()),
            options.parkAfter(),
            deliveryCounter);
    this.alertSender = new AlertSender(context, name -> openQueue(name, context));
  }

  /**
   * Opens the channels and starts to send waiting alerts.
   *
   * @param owner names this process in the leases of channels; of its own where others share the
   *     outbox
   */
  public static DeliveryService open(
      AlertOptions options, Outbox outbox, String owner, AlertIndex alerts) {
    return new DeliveryService(options, outbox, owner, alerts);
  }

  private ChannelQueue openQueue(String name, ChannelQueue.QueueContext context) {
    ChannelSender unknown =
        alertMessage ->
            new ChannelSender.Failed(
                "no channel is called " + name + " in alerts.channels", true, null);
    return new ChannelQueue(
        name,
        channelSenders.forChannel(name).orElse(unknown),
        options.channels().find(name).map(Channel::rateLimit).orElse(RateLimit.DEFAULT),
        context);
  }

  /** Wakes the sender after alerts were added to the outbox. */
  public void wake() {
    alertSender.wake();
  }

  /** Waits until everything that can be sent now is sent and recorded; for a single round. */
  public void awaitDeliveries(Duration patience) throws InterruptedException {
    try {
      boolean unused = alertSender.awaitIdle(patience);
      unused = alertRecorder.record();
    } catch (OutboxUnavailableException e) {
      log.warn("alerts are delivered later: {}", e.getMessage());
    }
  }

  /** Deliveries since the last call. */
  public DeliveryCounter.DeliveryCounts takeDeliveryCounts() {
    return deliveryCounter.take();
  }

  /** Deletes old alerts from the outbox; call from time to time. */
  public void prune() {
    try {
      int unused = outbox.prune(Instant.now().minus(options.retention()));
    } catch (OutboxUnavailableException e) {
      log.warn("old alerts are deleted later: {}", e.getMessage());
    }
  }

  @Override
  public void close() throws InterruptedException {
    alertSender.close();
    channelSenders.close();
    alertRecorder.close();
  }

  /** Counts deliveries. */
  public static final class DeliveryCounter implements ChannelQueue.DeliveryListener {
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    /**
     * Numbers of deliveries.
     *
     * @param delivered delivered alerts, once for each channel
     * @param failed alerts in failed attempts, once for each attempt
     */
    public record DeliveryCounts(long delivered, long failed) {}

    @Override
    public void delivered(int alerts) {
      delivered.addAndGet(alerts);
    }

    @Override
    public void failed(int alerts) {
      failed.addAndGet(alerts);
    }

    DeliveryCounts take() {
      return new DeliveryCounts(delivered.getAndSet(0), failed.getAndSet(0));
    }
  }
}
