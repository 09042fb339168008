package wirewatch.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import wirewatch.alerting.channel.Channels;
import wirewatch.app.config.Configuration;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.database.OwnerOnlyFiles;
import wirewatch.crawler.model.CrawlOptions;
import wirewatch.crawler.warc.PageArchive;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.pipeline.CrawlProgressStore;
import wirewatch.pipeline.Pipeline;
import wirewatch.pipeline.flow.PipelineListener;
import wirewatch.pipeline.flow.RoundReport;
import wirewatch.pipeline.outbox.index.IndexOutbox;
import wirewatch.pipeline.outbox.sqlite.SqliteOutbox;
import wirewatch.pipeline.sending.AlertService;
import wirewatch.pipeline.watch.LiveWatches;

/**
 * The running system: Elasticsearch, crawler and pipeline, opened in this order, closed in the
 * reverse.
 */
public final class RunningSystem implements AutoCloseable {
  /** The copy of the watches that stand in no file. */
  private static final String WATCHES_COPY = "watches.json";

  private final Configuration configuration;
  private final IndexConnection connection;
  private final Crawler crawler;
  private final AlertService alerts;
  private final Pipeline pipeline;

  private RunningSystem(
      Configuration configuration,
      IndexConnection access,
      Crawler crawler,
      AlertService alertService,
      Pipeline pipeline) {
    this.configuration = configuration;
    this.connection = access;
    this.crawler = crawler;
    this.alerts = alertService;
    this.pipeline = pipeline;
  }

  /** Starts everything, without a listener. */
  public static RunningSystem open(Configuration configuration, Map<String, InetAddress> hosts)
      throws IOException {
    return open(configuration, hosts, PipelineListener.NONE);
  }

  /**
   * Starts everything.
   *
   * @param hosts addresses of host names that are not resolved by DNS
   * @param pipelineListener is notified of articles and alerts
   */
  public static RunningSystem open(
      Configuration configuration,
      Map<String, InetAddress> hosts,
      PipelineListener pipelineListener)
      throws IOException {
    OwnerOnlyFiles.createFolder(configuration.data());
    IndexConnection access = IndexConnection.open(configuration);
    try {
      access.index().installTemplates();
      LiveWatches watches =
          LiveWatches.open(
              access.index(),
              new LiveWatches.Files(
                  configuration.watches(), configuration.data().resolve(WATCHES_COPY)),
              configuration.alerts().channels(),
              Clock.systemUTC());
      Crawler crawler = Crawler.open(crawlOptions(configuration, hosts), configuration.sources());
      AlertService alertService = openAlerts(configuration, crawler, access, watches);
      return new RunningSystem(
          configuration,
          access,
          crawler,
          alertService,
          Pipeline.of(
              new CrawlProgressStore(crawler, alertService, pipelineListener),
              access.index(),
              new Pipeline.Settings(configuration.stories(), configuration.extraction()),
              new Pipeline.Listeners(alertService.matcher(), pipelineListener)));
    } catch (IOException | RuntimeException e) {
      access.close();
      throw e;
    }
  }

  /** Closes the crawler if a channel cannot be opened. */
  private static AlertService openAlerts(
      Configuration configuration, Crawler crawler, IndexConnection access, LiveWatches watches) {
    try {
      return AlertService.open(
          configuration.alerts(),
          openOutbox(configuration, crawler, access.index()),
          access.index(),
          watches);
    } catch (RuntimeException e) {
      crawler.close();
      throw e;
    }
  }

  private static AlertService.OwnedOutbox openOutbox(
      Configuration configuration, Crawler crawler, ArticleIndex index) {
    return switch (configuration.alerts().outbox()) {
      case STATE -> // the crawler's lock keeps other senders away
          new AlertService.OwnedOutbox(new SqliteOutbox(crawler.database()), "run");
      case INDEX -> new AlertService.OwnedOutbox(new IndexOutbox(index), SenderName.create());
    };
  }

  /** The crawler's options as a configuration gives them. */
  public static CrawlOptions crawlOptions(
      Configuration configuration, Map<String, InetAddress> hosts) {
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
        CrawlOptions.MAX_SITEMAP_AGE);
  }

  /**
   * Whether the index holds no articles although articles were indexed from this data folder; false
   * while Elasticsearch does not answer.
   */
  public boolean isIndexLost() {
    try {
      return crawler.indexedPages() > 0 && index().count() == 0;
    } catch (IndexUnavailableException e) {
      return false;
    }
  }

  /** Writes the articles of the archive again, with today's rules; raises no alerts. */
  public RoundReport rebuild() throws InterruptedException {
    return ArchiveReplay.replay(
            configuration, index(), alerts.matcher(), PageArchive.files(configuration.data()))
        .sum();
  }

  /** Runs one round of everything that is due. */
  public RoundReport runRound() throws InterruptedException {
    return runRound(Duration.ZERO);
  }

  /** Runs one round, then waits at most so long for alerts to be delivered. */
  public RoundReport runRound(Duration patience) throws InterruptedException {
    RoundReport report = pipeline.runRound(crawler, patience);
    alerts.deliveries().prune();
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
    return connection.index();
  }

  /** The channels that a watch can name. */
  Channels channels() {
    return configuration.alerts().channels();
  }

  /** Queues an alert again on each of its channels; returns how many. */
  public int resend(String alert) {
    int queued = alerts.outbox().resend(alert, Instant.now());
    alerts.deliveries().wake();
    return queued;
  }

  /** The address of Elasticsearch. */
  public URI elasticsearchAddress() {
    return connection.address();
  }

  @Override
  public void close() {
    try (alerts) {
      pipeline.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      crawler.close();
      connection.close();
    }
  }
}
