package wirewatch.pipeline.sending;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.alerting.CompiledWatches;
import wirewatch.crawler.model.RemovedPage;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceStatus;
import wirewatch.index.ArticleIndex;
import wirewatch.pipeline.alert.AlertDecider;
import wirewatch.pipeline.alert.AlertHistory;
import wirewatch.pipeline.alert.AlertJson;
import wirewatch.pipeline.alert.AlertRouting;
import wirewatch.pipeline.alert.EarlierTexts;
import wirewatch.pipeline.alert.MatchedArticle;
import wirewatch.pipeline.alert.RemovalAlerts;
import wirewatch.pipeline.alert.WatchMatcher;
import wirewatch.pipeline.monitor.SourceMonitor;
import wirewatch.pipeline.monitor.SystemAlerts;
import wirewatch.pipeline.options.AlertOptions;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxEntry;
import wirewatch.pipeline.outbox.OutboxUnavailableException;

/** Decides, delivers and records the alerts of a running crawl. Sends as soon as it is open. */
public final class AlertService implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(AlertService.class);

  private final Outbox outbox;
  private final WatchMatcher matcher;
  private final AlertDecider decisions;
  private final RemovalAlerts removals;
  private final SourceMonitor monitor;
  private final Supplier<CompiledWatches> watches;
  private final DeliveryService deliveries;

  /**
   * The outbox and the name of this process in the leases of its channels.
   *
   * @param owner the same after a restart where no other process shares the outbox, else of its own
   */
  public record OwnedOutbox(Outbox outbox, String owner) {}

  private AlertService(
      AlertOptions options,
      OwnedOutbox owned,
      ArticleIndex index,
      Supplier<CompiledWatches> watches) {
    InstantSource clock = InstantSource.system();
    this.outbox = owned.outbox();
    this.watches = watches;
    this.matcher = new WatchMatcher(watches, clock);
    AlertRouting routing = new AlertRouting(options.channels());
    this.monitor =
        new SourceMonitor(
            options.monitoring(),
            outbox.keyValues(),
            new SystemAlerts(outbox, routing, options.monitoring().channels()),
            clock);
    AlertHistory history = new AlertHistory(outbox, index.alerts(), options.retention(), clock);
    this.decisions =
        new AlertDecider(
            watches,
            new AlertDecider.AlertMemory(outbox, history, EarlierTexts.of(index), routing),
            options.maxAge(),
            clock);
    this.removals = new RemovalAlerts(watches, index, outbox, routing);
    this.deliveries = DeliveryService.open(options, outbox, owned.owner(), index.alerts());
  }

  /**
   * Opens the channels and starts to send waiting alerts.
   *
   * @param watches supplies the current watches; called often
   */
  public static AlertService open(
      AlertOptions options,
      OwnedOutbox outbox,
      ArticleIndex index,
      Supplier<CompiledWatches> watches) {
    return new AlertService(options, outbox, index, watches);
  }

  /** The alert of an outbox entry as JSON fields. */
  public static Map<String, Object> toFields(OutboxEntry outboxEntry) {
    return AlertJson.parseFields(outboxEntry.payload());
  }

  public Outbox outbox() {
    return outbox;
  }

  /** Finds the watches that an article matches. */
  public WatchMatcher matcher() {
    return matcher;
  }

  /** The alerts of stored articles, to be added to the outbox before the next call. */
  public Outbox.Additions decide(List<MatchedArticle> matched) {
    matched.forEach(matchedArticle -> monitor.recordMatches(matchedArticle.document().watchIds()));
    return decisions.decide(matched);
  }

  /** The alerts that alerted articles were removed from their sites. */
  public Outbox.Additions decideRemovals(List<RemovedPage> pages) {
    return removals.decide(pages, Instant.now());
  }

  /** The monitor of sources and watches. */
  public SourceMonitor monitor() {
    return monitor;
  }

  /** Checks sources and watches and raises system alerts; call about once a minute. */
  public void checkSources(List<Source> sources, List<SourceStatus> statuses) {
    try {
      if (monitor.check(sources, statuses, watches.get().watches()) > 0) {
        deliveries.wake();
      }
    } catch (OutboxUnavailableException e) {
      log.warn("sources and watches are checked later: {}", e.getMessage());
    }
  }

  /**
   * Raises a system alert if nothing is fetched for want of room, and another when it goes on.
   *
   * @param reason why nothing is fetched; empty if it is
   */
  public void reportPause(Optional<String> reason) {
    try {
      if (monitor.checkPause(reason)) {
        deliveries.wake();
      }
    } catch (OutboxUnavailableException e) {
      log.warn("the alert about a pause is raised later: {}", e.getMessage());
    }
  }

  /** The delivery of what was decided. */
  public DeliveryService deliveries() {
    return deliveries;
  }

  @Override
  public void close() throws InterruptedException {
    deliveries.close();
  }
}
