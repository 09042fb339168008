package wirewatch.pipeline.sending;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import wirewatch.alerting.CompiledWatches;
import wirewatch.alerting.channel.Channel;
import wirewatch.alerting.channel.Channels;
import wirewatch.alerting.channel.RateLimit;
import wirewatch.alerting.delivery.ChannelSender;
import wirewatch.alerting.delivery.ChannelSenders;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceStatus;
import wirewatch.index.ArticleIndex;
import wirewatch.pipeline.alert.AlertDecisions;
import wirewatch.pipeline.alert.AlertJson;
import wirewatch.pipeline.alert.AlertRecorder;
import wirewatch.pipeline.alert.AlertRouting;
import wirewatch.pipeline.alert.MatchedArticle;
import wirewatch.pipeline.alert.WatchMatcher;
import wirewatch.pipeline.monitor.SourceMonitor;
import wirewatch.pipeline.monitor.SystemAlerts;
import wirewatch.pipeline.options.AlertOptions;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxEntry;

/** Decides, delivers and records the alerts of a running crawl. Sends as soon as it is open. */
public final class AlertService implements AutoCloseable {
  private final AlertOptions options;
  private final Outbox outbox;
  private final WatchMatcher matcher;
  private final AlertDecisions decisions;
  private final SourceMonitor monitor;
  private final Supplier<CompiledWatches> watches;
  private final ChannelSenders channelSenders;
  private final AlertRecorder alertRecorder;
  private final AlertSender alertSender;
  private final DeliveryCounter deliveryCounter = new DeliveryCounter();

  private AlertService(
      AlertOptions options, Outbox outbox, ArticleIndex index, Supplier<CompiledWatches> watches) {
    InstantSource clock = InstantSource.system();
    Channels channels = options.channels();
    this.options = options;
    this.outbox = outbox;
    this.watches = watches;
    this.matcher = new WatchMatcher(watches, clock);
    AlertRouting alertRouting = new AlertRouting(channels);
    this.monitor =
        new SourceMonitor(
            options.monitoring(),
            outbox.keyValues(),
            new SystemAlerts(outbox, alertRouting, options.monitoring().channels()),
            clock);
    this.decisions =
        new AlertDecisions(watches, outbox.entries(), alertRouting, options.maxAge(), clock);
    this.channelSenders = ChannelSenders.of(channels);
    this.alertRecorder = new AlertRecorder(outbox, index.alerts());
    ChannelQueue.QueueContext lanes =
        new ChannelQueue.QueueContext(
            outbox, clock, new Backoff(new SecureRandom()), options.parkAfter(), deliveryCounter);
    this.alertSender = new AlertSender(lanes, name -> openQueue(name, lanes));
  }

  /**
   * Opens the channels and starts to send waiting alerts.
   *
   * @param watches supplies the current watches; called often
   */
  public static AlertService open(
      AlertOptions options, Outbox outbox, ArticleIndex index, Supplier<CompiledWatches> watches) {
    return new AlertService(options, outbox, index, watches);
  }

  private ChannelQueue openQueue(String name, ChannelQueue.QueueContext lanes) {
    ChannelSender unknown =
        alertMessage ->
            new ChannelSender.Failed(
                "no channel is called " + name + " in alerts.channels", true, null);
    return new ChannelQueue(
        name,
        channelSenders.forChannel(name).orElse(unknown),
        options.channels().find(name).map(Channel::rateLimit).orElse(RateLimit.DEFAULT),
        lanes);
  }

  /** The alert of an outbox entry as JSON fields. */
  public static Map<String, Object> toFields(OutboxEntry outboxEntry) {
    return AlertJson.parseFields(outboxEntry.payload());
  }

  /** Finds the watches that an article matches. */
  public WatchMatcher matcher() {
    return matcher;
  }

  /** The alerts of stored articles, for the transaction that marks their pages as done. */
  public Outbox.Additions decide(List<MatchedArticle> rings) {
    rings.forEach(matchedArticle -> monitor.recordMatches(matchedArticle.document().watchIds()));
    return decisions.decide(rings);
  }

  /** The monitor of sources and watches. */
  public SourceMonitor monitor() {
    return monitor;
  }

  /** Checks sources and watches and raises system alerts; call about once a minute. */
  public void checkSources(List<Source> sources, List<SourceStatus> statuses) {
    if (monitor.check(sources, statuses, watches.get().watches()) > 0) {
      wake();
    }
  }

  /** Wakes the sender after alerts were added to the outbox. */
  public void wake() {
    alertSender.wake();
  }

  /** Waits until everything that can be sent now is sent and recorded; for a single round. */
  public void awaitDeliveries(Duration patience) throws InterruptedException {
    alertSender.awaitIdle(patience);
    alertRecorder.record();
  }

  /** Deliveries since the last call. */
  public DeliveryCounter.DeliveryCounts takeDeliveryCounts() {
    return deliveryCounter.take();
  }

  /** Deletes old alerts from the outbox; call from time to time. */
  public void prune() {
    outbox.entries().prune(Instant.now(), options.retention());
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
