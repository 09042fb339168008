package wirewatch.app.flow;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import wirewatch.app.alert.Alerting;
import wirewatch.app.alert.Ring;
import wirewatch.crawler.CrawlListener;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.Source;
import wirewatch.crawler.state.Notices;
import wirewatch.crawler.state.Outbox;
import wirewatch.ingest.model.Extraction;

/** Marks pages in the crawler's state and enqueues their alerts, in one transaction. */
final class CrawlLedger implements Ledger {
  private final Crawler crawler;
  private final Alerting alerting;
  private final Notices notices;
  private final Hearer hearer;

  CrawlLedger(Crawler crawler, Alerting alerting, Hearer hearer) {
    this.crawler = crawler;
    this.alerting = alerting;
    this.hearer = hearer;
    this.notices = crawler.outbox().notices();
  }

  @Override
  public List<String> indexed(Collection<URI> addresses, List<Ring> rings) {
    Outbox.Post post = alerting.post(rings);
    crawler.indexed(addresses, post);
    if (!post.isEmpty()) {
      alerting.wake();
    }
    post.notices().forEach(addressed -> hearer.alerted(Alerting.document(addressed.notice())));
    return post.notices().stream()
        .flatMap(addressed -> addressed.notice().parts().keySet().stream())
        .toList();
  }

  @Override
  public void settled(Collection<URI> addresses, String reason) {
    crawler.settled(addresses, reason);
  }

  @Override
  public void backlog(CrawlListener listener) throws InterruptedException {
    crawler.backlog(listener);
  }

  @Override
  public void merged(String story, String into) {
    notices.merge(story, into);
  }

  @Override
  public void adopt(UnaryOperator<String> today) {
    for (String topic : notices.topics(Instant.EPOCH)) {
      String now = today.apply(topic);
      if (!now.equals(topic)) {
        notices.merge(topic, now);
      }
    }
  }

  @Override
  public void read(Source source, Extraction extraction) {
    switch (extraction) {
      case Extraction.NotAnArticle none -> alerting.lookout().notAnArticle(source);
      case Extraction.Extracted extracted ->
          alerting.lookout().article(source, extracted.article());
    }
    if (alerting.lookout().isDue()) {
      lookOut();
    }
  }

  private void lookOut() {
    alerting.lookOut(crawler.sources(), crawler.status());
  }

  @Override
  public Alerting.Handed.Count handed(Duration patience) throws InterruptedException {
    if (patience.isPositive() || alerting.lookout().isDue()) {
      lookOut();
    }
    if (patience.isPositive()) {
      alerting.settle(patience);
    }
    return alerting.takeHanded();
  }
}
