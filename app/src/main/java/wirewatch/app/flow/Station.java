package wirewatch.app.flow;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import wirewatch.app.alert.Alerting;
import wirewatch.app.config.Configuration;
import wirewatch.app.watch.LiveWatches;
import wirewatch.crawler.CrawlOptions;
import wirewatch.crawler.Crawler;
import wirewatch.index.ArticleIndex;

/**
 * The running system: Elasticsearch, crawler and pipeline, opened in this order, closed in the
 * reverse.
 */
public final class Station implements AutoCloseable {
  private final IndexAccess access;
  private final Crawler crawler;
  private final Alerting alerting;
  private final Pipeline pipeline;

  private Station(IndexAccess access, Crawler crawler, Alerting alerting, Pipeline pipeline) {
    this.access = access;
    this.crawler = crawler;
    this.alerting = alerting;
    this.pipeline = pipeline;
  }

  /** Starts everything, without a listener. */
  public static Station open(Configuration configuration, Map<String, InetAddress> hosts)
      throws IOException {
    return open(configuration, hosts, Hearer.NONE);
  }

  /**
   * Starts everything.
   *
   * @param hosts addresses of host names that are not resolved by DNS
   * @param hearer is notified of articles and alerts
   */
  public static Station open(
      Configuration configuration, Map<String, InetAddress> hosts, Hearer hearer)
      throws IOException {
    Files.createDirectories(configuration.data());
    IndexAccess access = IndexAccess.open(configuration);
    try {
      access.index().install();
      LiveWatches watches =
          LiveWatches.open(
              access.index(),
              configuration.watches(),
              configuration.alerts().channels(),
              Clock.systemUTC());
      Crawler crawler = Crawler.open(options(configuration, hosts), configuration.sources());
      Alerting alerting = alerting(configuration, crawler, access, watches);
      return new Station(
          access,
          crawler,
          alerting,
          Pipeline.of(
              new CrawlLedger(crawler, alerting, hearer),
              access.index(),
              configuration.stories().window(),
              new Pipeline.Hearers(alerting.bell(), hearer)));
    } catch (IOException | RuntimeException e) {
      access.close();
      throw e;
    }
  }

  /** Closes the crawler if a channel cannot be opened. */
  private static Alerting alerting(
      Configuration configuration, Crawler crawler, IndexAccess access, LiveWatches watches) {
    try {
      return Alerting.open(configuration.alerts(), crawler.outbox(), access.index(), watches);
    } catch (RuntimeException e) {
      crawler.close();
      throw e;
    }
  }

  /** The crawler's options as a configuration gives them. */
  public static CrawlOptions options(Configuration configuration, Map<String, InetAddress> hosts) {
    Configuration.Crawl crawl = configuration.crawl();
    return new CrawlOptions(
        configuration.data(),
        crawl.userAgent(),
        crawl.delay(),
        crawl.timeout(),
        crawl.maxBody(),
        crawl.allowAddresses(),
        crawl.archiveMaxSize(),
        hosts,
        CrawlOptions.REACH);
  }

  /** Runs one round of everything that is due. */
  public RoundReport round() throws InterruptedException {
    return round(Duration.ZERO);
  }

  /** Runs one round, then waits at most so long for alerts to be delivered. */
  public RoundReport round(Duration patience) throws InterruptedException {
    RoundReport report = pipeline.round(crawler, patience);
    alerting.prune();
    return report;
  }

  /** The counts of the current round so far. */
  public RoundReport progress() {
    return pipeline.progress();
  }

  public Crawler crawler() {
    return crawler;
  }

  public ArticleIndex index() {
    return access.index();
  }

  /** Queues an alert again on each of its channels; returns how many. */
  public int resend(String alert) {
    int queued = crawler.outbox().outgoings().resend(alert, Instant.now());
    alerting.wake();
    return queued;
  }

  /** The address of Elasticsearch. */
  public URI elasticsearch() {
    return access.address();
  }

  @Override
  public void close() {
    try (alerting) {
      pipeline.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      crawler.close();
      access.close();
    }
  }
}
