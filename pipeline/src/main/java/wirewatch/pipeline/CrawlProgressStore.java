package wirewatch.pipeline;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import wirewatch.crawler.CrawlListener;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.model.Source;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.pipeline.alert.MatchedArticle;
import wirewatch.pipeline.flow.PipelineListener;
import wirewatch.pipeline.flow.ProgressStore;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxEntries;
import wirewatch.pipeline.sending.AlertService;

/** Marks pages in the crawler's state and enqueues their alerts, in one transaction. */
public final class CrawlProgressStore implements ProgressStore {
  private final Crawler crawler;
  private final AlertService alerts;
  private final OutboxEntries outboxEntries;
  private final PipelineListener listener;
  private final ReentrantLock checkLock = new ReentrantLock();

  public CrawlProgressStore(
      Crawler crawler, AlertService alertService, PipelineListener pipelineListener) {
    this.crawler = crawler;
    this.alerts = alertService;
    this.listener = pipelineListener;
    this.outboxEntries = new OutboxEntries(crawler.database());
  }

  @Override
  public List<String> markIndexed(Collection<URI> addresses, List<MatchedArticle> rings) {
    Outbox.Additions additions = alerts.decide(rings);
    crawler.markIndexed(addresses, OutboxEntries.insertion(additions, Instant.now()));
    if (!additions.isEmpty()) {
      alerts.wake();
    }
    additions
        .entries()
        .forEach(plannedEntry -> listener.alertRaised(AlertService.toFields(plannedEntry.entry())));
    return additions.entries().stream()
        .flatMap(plannedEntry -> plannedEntry.entry().documents().keySet().stream())
        .toList();
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
    outboxEntries.mergeTopics(story, into);
  }

  @Override
  public void remapStories(UnaryOperator<String> today) {
    for (String topic : outboxEntries.findTopics(Instant.EPOCH)) {
      String now = today.apply(topic);
      if (!now.equals(topic)) {
        outboxEntries.mergeTopics(topic, now);
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
  public AlertService.DeliveryCounter.DeliveryCounts awaitDeliveries(Duration patience)
      throws InterruptedException {
    if (patience.isPositive() || alerts.monitor().isDue()) {
      checkSources();
    }
    if (patience.isPositive()) {
      alerts.awaitDeliveries(patience);
    }
    return alerts.takeDeliveryCounts();
  }
}
