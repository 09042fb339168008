package wirewatch.app;

import java.io.IOException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.alerting.channel.Channels;
import wirewatch.configuration.Configuration;
import wirewatch.index.ArticleIndex;
import wirewatch.pipeline.options.AlertOptions.OutboxLocation;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxDelivery.Status;
import wirewatch.pipeline.outbox.index.IndexOutbox;
import wirewatch.pipeline.outbox.index.SenderName;
import wirewatch.pipeline.sending.DeliveryService;

/**
 * A process without a crawler: it delivers the alerts that crawlers put into the outbox in
 * Elasticsearch. Any number may run at once.
 */
public final class ServingSystem implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ServingSystem.class);

  private final IndexConnection connection;
  private final Outbox outbox;
  private final DeliveryService deliveries;
  private final Channels channels;

  private ServingSystem(
      IndexConnection connection, Outbox outbox, DeliveryService deliveries, Channels channels) {
    this.channels = channels;
    this.connection = connection;
    this.outbox = outbox;
    this.deliveries = deliveries;
  }

  /**
   * Connects to Elasticsearch and starts to send; while Elasticsearch is unavailable, waits for it.
   *
   * @param notice says what is waited for
   */
  public static ServingSystem openWhenAvailable(Configuration configuration, WaitNotice notice)
      throws IOException {
    IndexConnection access = IndexConnection.open(configuration, notice);
    try {
      int unused =
          notice.repeatUntilAvailable(
              "waiting for Elasticsearch to take templates", access.index()::installTemplates);
      notice.endWaiting();
      Outbox outbox = new IndexOutbox(access.index());
      if (configuration.alerts().outbox() == OutboxLocation.STATE) {
        log.warn(
            "alerts.outbox is state: a crawler with this configuration sends its alerts itself, and"
                + " nothing of it is sent here; write outbox: index for both");
      }
      log.info(
          "{} deliveries wait in the outbox, {} are parked",
          outbox.count(Status.WAITING),
          outbox.count(Status.PARKED));
      return new ServingSystem(
          access,
          outbox,
          DeliveryService.open(
              configuration.alerts(), outbox, SenderName.create(), access.index().alerts()),
          configuration.alerts().channels());
    } catch (IOException | RuntimeException e) {
      access.close();
      throw e;
    }
  }

  public ArticleIndex index() {
    return connection.index();
  }

  /** The channels that a watch can name. */
  Channels channels() {
    return channels;
  }

  /** Queues an alert again on each of its channels; returns how many. */
  public int resend(String alert) {
    int queued = outbox.resend(alert, Instant.now());
    deliveries.wake();
    return queued;
  }

  /** Finishes the messages that are being sent and gives their channels to other senders. */
  @Override
  public void close() {
    try {
      deliveries.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      connection.close();
    }
  }
}
