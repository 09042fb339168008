package wirewatch.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.alerting.channel.Channels;
import wirewatch.configuration.Configuration;
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
import wirewatch.pipeline.outbox.index.SenderName;
import wirewatch.pipeline.outbox.sqlite.SqliteOutbox;
import wirewatch.pipeline.replay.ReplayReport;
import wirewatch.pipeline.sending.AlertService;
import wirewatch.pipeline.watch.LiveWatches;
import wirewatch.pipeline.watch.PendingWatches;
import wirewatch.pipeline.watch.WatchStore;

/** The running system: crawler, Elasticsearch and pipeline. */
public final class RunningSystem implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(RunningSystem.class);
  private static final String PREPARING = "waiting for Elasticsearch to take templates and watches";

  /** The copy of the watches that stand in no file. */
  private static final String WATCHES_COPY = "watches.json";

  private final Configuration configuration;
  private final IndexConnection connection;
  private final Crawler crawler;
  private final AlertService alerts;
  private final Pipeline pipeline;
  private final ArchiveLookBack lookBack;
  private final SavedItemsCopy savedItems;

  private RunningSystem(
      Configuration configuration,
      IndexConnection access,
      Crawler crawler,
      AlertService alertService,
      PipelineListener pipelineListener) {
    this.configuration = configuration;
    this.connection = access;
    this.crawler = crawler;
    this.alerts = alertService;
    Pipeline.Settings settings = ReplayRun.settings(configuration, access.index());
    this.pipeline =
        Pipeline.of(
            new CrawlProgressStore(crawler, alertService, pipelineListener),
            access.index(),
            settings,
            new Pipeline.Listeners(alertService.matcher(), pipelineListener));
    this.lookBack = new ArchiveLookBack(configuration, access.index(), settings.screener());
    this.savedItems = new SavedItemsCopy(access.index(), configuration.data());
    savedItems.sync();
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
    try (WaitNotice notice = WaitNotice.start()) {
      return open(
          configuration,
          new Surroundings(hosts, pipelineListener, notice),
          index -> {
            notice.waitingFor(PREPARING);
            return openWatches(index, configuration);
          });
    }
  }

  /**
   * Starts everything; while Elasticsearch is unavailable, waits for it.
   *
   * @param notice says what is waited for
   */
  public static RunningSystem openWhenAvailable(
      Configuration configuration,
      Map<String, InetAddress> hosts,
      PipelineListener pipelineListener,
      WaitNotice notice)
      throws IOException {
    RunningSystem opened =
        open(
            configuration,
            new Surroundings(hosts, pipelineListener, notice),
            index ->
                notice.repeatUntilAvailable(PREPARING, () -> openWatches(index, configuration)));
    notice.endWaiting();
    return opened;
  }

  /** What a start is given beside the configuration. */
  private record Surroundings(
      Map<String, InetAddress> hosts, PipelineListener pipelineListener, WaitNotice notice) {}

  /** The first requests to the index: templates and watches. */
  private interface IndexPreparation {
    LiveWatches prepare(ArticleIndex index) throws IOException;
  }

  /** Takes the lock of the data folder first, so that a refused start writes nothing anywhere. */
  private static RunningSystem open(
      Configuration configuration, Surroundings surroundings, IndexPreparation preparation)
      throws IOException {
    OwnerOnlyFiles.createFolder(configuration.data());
    Crawler crawler =
        Crawler.open(crawlOptions(configuration, surroundings.hosts()), configuration.sources());
    URI callbacks = configuration.crawl().callbacks();
    if (callbacks != null) {
      crawler.webSub().enable(callbacks);
    }
    try {
      IndexConnection access = IndexConnection.open(configuration, surroundings.notice());
      try {
        LiveWatches watches = preparation.prepare(access.index());
        access.index().startUpgrade();
        AlertService alertService =
            AlertService.open(
                configuration.alerts(),
                openOutbox(configuration, crawler, access.index()),
                access.index(),
                watches);
        return new RunningSystem(
            configuration, access, crawler, alertService, surroundings.pipelineListener());
      } catch (IOException | RuntimeException e) {
        access.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      crawler.close();
      throw e;
    }
  }

  private static LiveWatches openWatches(ArticleIndex index, Configuration configuration)
      throws IOException {
    index.installTemplates();
    PendingWatches.in(configuration.data()).moveTo(WatchStore.of(index, Clock.systemUTC()));
    return LiveWatches.open(
        index,
        new LiveWatches.Files(configuration.watches(), configuration.data().resolve(WATCHES_COPY)),
        configuration.alerts().channels(),
        Clock.systemUTC());
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
        crawl.minFree(),
        hosts,
        CrawlOptions.MAX_SITEMAP_AGE,
        crawl.revisits());
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
  public void rebuild() throws InterruptedException {
    ReplayReport report =
        ReplayRun.replay(
            configuration, index(), alerts.matcher(), PageArchive.files(configuration.data()));
    if (report.isComplete()) {
      log.info("rebuilt from the archive: {}", report.toText());
    } else {
      log.warn("rebuilt from the archive, not completely: {}", report.toText());
    }
  }

  /** Runs one round of everything that is due. */
  public RoundReport runRound() throws InterruptedException {
    return runRound(Duration.ZERO);
  }

  /** Runs one round, then waits at most so long for alerts to be delivered. */
  public RoundReport runRound(Duration patience) throws InterruptedException {
    RoundReport report = pipeline.runRound(crawler, patience);
    alerts.deliveries().prune();
    lookBack.startIfIdle();
    savedItems.sync();
    return report;
  }

  /**
   * Why nothing is fetched or written down now, in one sentence: there is little room, the state
   * cannot be written, or the disk of Elasticsearch is full. Empty if all goes on.
   */
  public Optional<String> problem() {
    return crawler
        .pauseReason()
        .or(pipeline::pauseReason)
        .or(() -> crawler.database().writeProblem());
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
    lookBack.close();
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
