package wirewatch.pipeline.flow;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import wirewatch.crawler.CrawlListener;
import wirewatch.crawler.model.Source;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.pipeline.alert.MatchedArticle;
import wirewatch.pipeline.sending.DeliveryService;

/** Records nothing, because archived pages raise no alerts; subclasses record what they need. */
public class NoProgressStore implements ProgressStore {

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
  public boolean isSuspect(URI address) {
    return false;
  }

  @Override
  public void recordStart(URI address) {}

  @Override
  public void recordEnd(URI address) {}

  @Override
  public boolean recordFailure(URI address, String reason) {
    return true;
  }

  @Override
  public void recordExtraction(Source source, ExtractionResult extractionResult) {}

  @Override
  public void reportRemovals() {}

  @Override
  public void reportPause(Optional<String> reason) {}

  @Override
  public DeliveryService.DeliveryCounter.DeliveryCounts awaitDeliveries(Duration patience) {
    return new DeliveryService.DeliveryCounter.DeliveryCounts(0, 0);
  }
}
