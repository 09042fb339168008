package wirewatch.pipeline;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.crawler.CrawlListener;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.model.RemovedPage;
import wirewatch.crawler.model.Source;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.pipeline.alert.MatchedArticle;
import wirewatch.pipeline.flow.PipelineListener;
import wirewatch.pipeline.flow.ProgressStore;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxUnavailableException;
import wirewatch.pipeline.outbox.sqlite.SqliteOutbox;
import wirewatch.pipeline.sending.AlertService;
import wirewatch.pipeline.sending.DeliveryService;

/** Marks pages in the crawler's state and adds their alerts to the outbox. */
public final class CrawlProgressStore implements ProgressStore {
  private static final Logger log = LoggerFactory.getLogger(CrawlProgressStore.class);
  private static final int MAX_REMOVALS = 100;

  private final Crawler crawler;
  private final AlertService alerts;
  private final Outbox outbox;
  private final PipelineListener listener;
  private final ReentrantLock checkLock = new ReentrantLock();

  public CrawlProgressStore(
      Crawler crawler, AlertService alertService, PipelineListener pipelineListener) {
    this.crawler = crawler;
    this.alerts = alertService;
    this.listener = pipelineListener;
    this.outbox = alertService.outbox();
  }

  @Override
  public List<String> markIndexed(Collection<URI> addresses, List<MatchedArticle> matched) {
    Outbox.Additions additions = alerts.decide(matched);
    commit(addresses, additions);
    announce(additions);
    return additions.entries().stream()
        .flatMap(newEntry -> newEntry.entry().documents().keySet().stream())
        .toList();
  }

  private void announce(Outbox.Additions additions) {
    if (!additions.isEmpty()) {
      alerts.deliveries().wake();
    }
    additions
        .entries()
        .forEach(newEntry -> listener.alertRaised(AlertService.toFields(newEntry.entry())));
  }

  /**
   * In one transaction where pages and alerts are kept in one file; else the alerts first, whose
   * ids are the same when a crash in between lets the pages come again.
   */
  private void commit(Collection<URI> addresses, Outbox.Additions additions) {
    if (outbox instanceof SqliteOutbox) {
      crawler.markIndexed(addresses, SqliteOutbox.insertion(additions));
    } else {
      if (!additions.isEmpty()) {
        outbox.add(additions, Instant.now());
      }
      crawler.markIndexed(addresses);
    }
  }

  @Override
  public void markSettled(Collection<URI> addresses, String reason) {
    crawler.markSkipped(addresses, reason);
  }

  @Override
  public void offerBacklog(CrawlListener listener) throws InterruptedException {
    crawler.deliverBacklog(listener);
  }

  @Override
  public void mergeStories(String story, String into) {
    outbox.mergeTopics(story, into);
  }

  @Override
  public void remapStories(UnaryOperator<String> today) {
    for (String topic : outbox.findTopics()) {
      String now = today.apply(topic);
      if (!now.equals(topic)) {
        outbox.mergeTopics(topic, now);
      }
    }
  }

  @Override
  public void recordExtraction(Source source, ExtractionResult extractionResult) {
    switch (extractionResult) {
      case ExtractionResult.NotAnArticle none -> alerts.monitor().recordNotAnArticle(source);
      case ExtractionResult.ExtractedArticle extractedArticle ->
          alerts.monitor().recordArticle(source, extractedArticle.article());
    }
    if (alerts.monitor().isDue() && checkLock.tryLock()) {
      try {
        checkSources();
      } finally {
        checkLock.unlock();
      }
    }
  }

  private void checkSources() {
    alerts.checkSources(crawler.sources(), crawler.statuses());
  }

  @Override
  public boolean isSuspect(URI address) {
    return crawler.extractions().isSuspect(address);
  }

  @Override
  public void recordStart(URI address) {
    crawler.extractions().recordStart(address);
  }

  @Override
  public void recordEnd(URI address) {
    crawler.extractions().recordEnd(address);
  }

  @Override
  public boolean recordFailure(URI address, String reason) {
    return crawler.extractions().recordFailure(address, reason, Instant.now());
  }

  @Override
  public void reportRemovals() {
    List<RemovedPage> pages = crawler.removals().find(MAX_REMOVALS);
    if (pages.isEmpty()) {
      return;
    }
    try {
      Outbox.Additions additions = alerts.decideRemovals(pages);
      if (outbox instanceof SqliteOutbox) {
        crawler.removals().settle(pages, SqliteOutbox.insertion(additions));
      } else {
        outbox.add(additions, Instant.now());
        crawler.removals().settle(pages, sql -> 0);
      }
      announce(additions);
    } catch (OutboxUnavailableException e) {
      log.warn(
          "alerts about {} removed articles are raised later: {}", pages.size(), e.getMessage());
    }
  }

  @Override
  public void reportPause(Optional<String> reason) {
    alerts.reportPause(reason);
  }

  @Override
  public DeliveryService.DeliveryCounter.DeliveryCounts awaitDeliveries(Duration patience)
      throws InterruptedException {
    if (patience.isPositive() || alerts.monitor().isDue()) {
      checkSources();
    }
    if (patience.isPositive()) {
      alerts.deliveries().awaitDeliveries(patience);
    }
    return alerts.deliveries().takeDeliveryCounts();
  }
}
