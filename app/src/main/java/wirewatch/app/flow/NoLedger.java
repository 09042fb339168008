package wirewatch.app.flow;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import wirewatch.app.alert.Alerting;
import wirewatch.app.alert.Ring;
import wirewatch.crawler.CrawlListener;
import wirewatch.crawler.Source;
import wirewatch.ingest.model.Extraction;

/** Records nothing, because archived pages raise no alerts. */
final class NoLedger implements Ledger {

  @Override
  public List<String> indexed(Collection<URI> addresses, List<Ring> rings) {
    return List.of();
  }

  @Override
  public void settled(Collection<URI> addresses, String reason) {}

  @Override
  public void backlog(CrawlListener listener) {}

  @Override
  public void merged(String story, String into) {}

  @Override
  public void adopt(UnaryOperator<String> today) {}

  @Override
  public void read(Source source, Extraction extraction) {}

  @Override
  public Alerting.Handed.Count handed(Duration patience) {
    return new Alerting.Handed.Count(0, 0);
  }
}
