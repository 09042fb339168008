package wirewatch.pipeline;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import wirewatch.crawler.CrawlListener;
import wirewatch.crawler.model.Source;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.pipeline.alert.MatchedArticle;
import wirewatch.pipeline.flow.ProgressStore;
import wirewatch.pipeline.sending.DeliveryService;

/** Records nothing and fails on pages that could not be structured; tests override the rest. */
abstract class TestProgressStore implements ProgressStore {

  @Override
  public List<String> markIndexed(Collection<URI> addresses, List<MatchedArticle> matched) {
    return List.of();
  }

  @Override
  public void markSettled(Collection<URI> addresses, String reason) {}

  @Override
  public void offerBacklog(CrawlListener listener) {}

  @Override
  public void mergeStories(String story, String into) {}

  @Override
  public void remapStories(UnaryOperator<String> today) {}

  @Override
  public void recordExtraction(Source source, ExtractionResult extractionResult) {}

  @Override
  public boolean isSuspect(URI address) {
    return false;
  }

  @Override
  public void recordStart(URI address) {}

  @Override
  public void recordEnd(URI address) {}

  @Override
  public boolean recordFailure(URI address, String reason) {
    throw new AssertionError(address + " could not be structured: " + reason);
  }

  @Override
  public DeliveryService.DeliveryCounter.DeliveryCounts awaitDeliveries(Duration patience) {
    return new DeliveryService.DeliveryCounter.DeliveryCounts(0, 0);
  }
}
