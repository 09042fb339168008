package wirewatch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wirewatch.alerting.CompiledWatches;
import wirewatch.alerting.channel.Channel;
import wirewatch.alerting.channel.ChannelOptions;
import wirewatch.alerting.channel.Channels;
import wirewatch.alerting.channel.RateLimit;
import wirewatch.alerting.model.DeliveryMode;
import wirewatch.alerting.model.Severity;
import wirewatch.alerting.model.Watch;
import wirewatch.app.IndexConnection;
import wirewatch.configuration.Configuration;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.model.ArchiveLocation;
import wirewatch.crawler.model.CrawlOptions;
import wirewatch.crawler.model.PageOutcome;
import wirewatch.crawler.model.PageResult;
import wirewatch.crawler.model.Source;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.ingest.model.FetchedPage;
import wirewatch.ingest.model.PageHints;
import wirewatch.node.LocalNode;
import wirewatch.pipeline.Pipeline;
import wirewatch.pipeline.options.AlertOptions;
import wirewatch.pipeline.options.ExtractionOptions;
import wirewatch.pipeline.options.StoryOptions;
import wirewatch.pipeline.outbox.sqlite.SqliteOutbox;
import wirewatch.pipeline.sending.AlertService;

/**
 * Latency from a page's bytes to the message at a mail server: every page matches and causes one
 * mail. Time is measured from the scheduled arrival of a page, so that a backlog is not hidden.
 */
public final class LatencyBench {
  private static final int PER_SECOND = 50;
  private static final int WARM_UP_PAGES = 20 * PER_SECOND;
  private static final int PAGES = WARM_UP_PAGES + 30 * PER_SECOND;
  private static final Duration MAX_WAIT = Duration.ofSeconds(30);
  private static final Pattern PAGE_NUMBER = Pattern.compile("latency\\s+item(\\d+)");

  private final AtomicLongArray arrived = new AtomicLongArray(PAGES);
  private final long[] scheduled = new long[PAGES];
  private final SyntheticPages syntheticPages = new SyntheticPages(3);

  /** Prints the percentiles. */
  public void run(PrintStream out) throws IOException, InterruptedException {
    Path data = BenchFolder.create();
    try (LocalNode node =
            LocalNode.start(
                IndexConnection.nodeOptions(data, Configuration.Elasticsearch.Embedded.DEFAULT));
        ArticleIndex index =
            ArticleIndex.connect(
                IndexOptions.of(node.address())
                    .withAuthorization(node.password().authorization()));
        Crawler crawler = Crawler.open(CrawlOptions.forFolder(data), List.of());
        SmtpSink sink = new SmtpSink(this::recordArrival)) {
      index.installTemplates();
      CompiledWatches compiledWatches = CompiledWatches.of(List.of(watch()));
      try (AlertService alertService =
              AlertService.open(
                  options(sink.port()),
                  new AlertService.OwnedOutbox(new SqliteOutbox(crawler.database()), "bench"),
                  index,
                  () -> compiledWatches);
          Pipeline pipeline =
              Pipeline.of(
                  crawler,
                  alertService,
                  index,
                  new Pipeline.Settings(StoryOptions.DEFAULT, ExtractionOptions.ofProcessors()))) {
        feed(pipeline);
      }
    } finally {
      CrawlBench.delete(data);
    }
    print(out);
  }

  private static AlertOptions options(int port) {
    ChannelOptions.SmtpServer server =
        new ChannelOptions.SmtpServer(
            "127.0.0.1",
            port,
            ChannelOptions.Security.NONE,
            null,
            null,
            ChannelOptions.DEFAULT_TIMEOUT);
    ChannelOptions.Mail mail =
        new ChannelOptions.Mail(server, "wirewatch@press.example", List.of("desk@press.example"));
    RateLimit each = new RateLimit(100_000, 100_000);
    AlertOptions usual = AlertOptions.DEFAULT;
    return new AlertOptions(
        new Channels(List.of(new Channel("desk", true, each, mail))),
        usual.maxAge(),
        usual.parkAfter(),
        usual.retention(),
        usual.outbox(),
        usual.monitoring());
  }

  private static Watch watch() {
    return new Watch(
        "latency",
        "Bench",
        "headline:latency",
        Set.of(),
        Severity.MEDIUM,
        List.of(),
        new DeliveryMode.Immediate(),
        null,
        false,
        0,
        0,
        null,
        null,
        null,
        null);
  }

  private void feed(Pipeline pipeline) throws InterruptedException {
    Source source =
        new Source("bench", "Bench", List.of(), Duration.ofHours(1), null, null, null, null);
    long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
    for (int i = 0; i < PAGES; i++) {
      PageResult pageResult = visit(source, i);
      scheduled[i] = start + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
      TimeUnit.NANOSECONDS.sleep(scheduled[i] - System.nanoTime());
      pipeline.onPage(pageResult);
    }
    long end = System.nanoTime() + MAX_WAIT.toNanos();
    while (missingCount() > 0 && System.nanoTime() < end) {
      Thread.sleep(50);
    }
  }

  private PageResult visit(Source source, int number) {
    URI address = URI.create("https://bench.example/news/" + number);
    String page = syntheticPages.page(3_000L);
    int title = page.indexOf("<title>") + "<title>".length();
    String headline = page.substring(title, page.indexOf(" |", title));
    byte[] body =
        page.replace(headline, "Latency item" + number + " " + headline.substring(0, 20))
            .getBytes(StandardCharsets.UTF_8);
    Map<String, List<String>> headers = Map.of("content-type", List.of("text/html; charset=utf-8"));
    FetchedPage fetched =
        new FetchedPage(address, address, Instant.now(), 200, headers, body, PageHints.NONE);
    return new PageResult(
        source,
        address,
        null,
        new PageOutcome.Fetched(fetched, new ArchiveLocation(address, "none", 0)));
  }

  private void recordArrival(String subject) {
    Matcher number = PAGE_NUMBER.matcher(subject.toLowerCase(java.util.Locale.ROOT));
    if (number.find()) {
      arrived.compareAndSet(Integer.parseInt(number.group(1)), 0, System.nanoTime());
    }
  }

  private long missingCount() {
    long missing = 0;
    for (int i = 0; i < PAGES; i++) {
      missing += arrived.get(i) == 0 ? 1 : 0;
    }
    return missing;
  }

  private void print(PrintStream out) {
    double[] millis = new double[PAGES - WARM_UP_PAGES];
    for (int i = WARM_UP_PAGES; i < PAGES; i++) {
      millis[i - WARM_UP_PAGES] =
          arrived.get(i) == 0 ? Double.POSITIVE_INFINITY : (arrived.get(i) - scheduled[i]) / 1e6;
    }
    Arrays.sort(millis);
    out.printf(
        "page to mail, %d pages a second for %d s, each of them matches: p50 %.0f ms, p95 %.0f ms,"
            + " p99 %.0f ms (target 2000), longest %.0f ms, %d missing%n",
        PER_SECOND,
        millis.length / PER_SECOND,
        millis[millis.length / 2],
        millis[millis.length * 95 / 100],
        millis[millis.length * 99 / 100],
        millis[millis.length - 1],
        missingCount());
  }
}
