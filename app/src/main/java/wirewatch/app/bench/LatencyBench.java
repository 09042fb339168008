package wirewatch.app.bench;

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
import wirewatch.alerting.Watches;
import wirewatch.alerting.delivery.Channel;
import wirewatch.alerting.delivery.ChannelOptions;
import wirewatch.alerting.delivery.Channels;
import wirewatch.alerting.delivery.Pace;
import wirewatch.alerting.model.Mode;
import wirewatch.alerting.model.Severity;
import wirewatch.alerting.model.Watch;
import wirewatch.app.alert.Alerting;
import wirewatch.app.config.Configuration;
import wirewatch.app.flow.IndexAccess;
import wirewatch.app.flow.Pipeline;
import wirewatch.crawler.Archived;
import wirewatch.crawler.CrawlOptions;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.Fetch;
import wirewatch.crawler.Source;
import wirewatch.crawler.Visit;
import wirewatch.index.ArticleIndex;
import wirewatch.index.IndexOptions;
import wirewatch.ingest.model.Hints;
import wirewatch.ingest.model.Page;
import wirewatch.node.LocalNode;

/**
 * Latency from a page's bytes to the message at a mail server: every page matches and causes one
 * mail. Time is measured from the scheduled arrival of a page, so that a backlog is not hidden.
 */
public final class LatencyBench {
  private static final int PER_SECOND = 50;
  private static final int WARM = 20 * PER_SECOND;
  private static final int PAGES = WARM + 30 * PER_SECOND;
  private static final Duration LAST = Duration.ofSeconds(30);
  private static final Pattern NUMBER = Pattern.compile("latency\\s+item(\\d+)");

  private final AtomicLongArray arrived = new AtomicLongArray(PAGES);
  private final long[] due = new long[PAGES];
  private final InventedPages invented = new InventedPages(3);

  /** Prints the percentiles. */
  public void run(PrintStream out) throws IOException, InterruptedException {
    Path data = Workplace.create();
    try (LocalNode node =
            LocalNode.start(
                IndexAccess.nodeOptions(data, Configuration.Elasticsearch.Embedded.DEFAULT));
        ArticleIndex index = ArticleIndex.connect(IndexOptions.of(node.address()));
        Crawler crawler = Crawler.open(CrawlOptions.in(data), List.of());
        SmtpSink sink = new SmtpSink(this::arrived)) {
      index.install();
      Watches watches = Watches.of(List.of(watch()));
      try (Alerting alerting =
              Alerting.open(options(sink.port()), crawler.outbox(), index, () -> watches);
          Pipeline pipeline = Pipeline.of(crawler, alerting, index, Duration.ofDays(7))) {
        feed(pipeline);
      }
    } finally {
      CrawlBench.delete(data);
    }
    print(out);
  }

  private static Configuration.Alerts options(int port) {
    ChannelOptions.SmtpServer server =
        new ChannelOptions.SmtpServer(
            "127.0.0.1", port, ChannelOptions.Security.NONE, null, null, ChannelOptions.TIMEOUT);
    ChannelOptions.Mail mail =
        new ChannelOptions.Mail(server, "wirewatch@press.example", List.of("desk@press.example"));
    Pace each = new Pace(100_000, 100_000);
    Configuration.Alerts usual = Configuration.Alerts.DEFAULT;
    return new Configuration.Alerts(
        new Channels(List.of(new Channel("desk", true, each, mail))),
        usual.maxAge(),
        usual.parkAfter(),
        usual.keep(),
        usual.system());
  }

  private static Watch watch() {
    return new Watch(
        "latency",
        "Bench",
        "headline:latency",
        Set.of(),
        Severity.MEDIUM,
        List.of(),
        new Mode.Immediate(),
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
      Visit visit = visit(source, i);
      due[i] = start + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
      TimeUnit.NANOSECONDS.sleep(due[i] - System.nanoTime());
      pipeline.page(visit);
    }
    long end = System.nanoTime() + LAST.toNanos();
    while (missing() > 0 && System.nanoTime() < end) {
      Thread.sleep(50);
    }
  }

  private Visit visit(Source source, int number) {
    URI address = URI.create("https://bench.example/news/" + number);
    String page = invented.page(3_000L);
    int title = page.indexOf("<title>") + "<title>".length();
    String headline = page.substring(title, page.indexOf(" |", title));
    byte[] body =
        page.replace(headline, "Latency item" + number + " " + headline.substring(0, 20))
            .getBytes(StandardCharsets.UTF_8);
    Map<String, List<String>> headers = Map.of("content-type", List.of("text/html; charset=utf-8"));
    Page fetched = new Page(address, address, Instant.now(), 200, headers, body, Hints.NONE);
    return new Visit(
        source, address, null, new Fetch.Fetched(fetched, new Archived(address, "none", 0)));
  }

  private void arrived(String subject) {
    Matcher number = NUMBER.matcher(subject.toLowerCase(java.util.Locale.ROOT));
    if (number.find()) {
      arrived.compareAndSet(Integer.parseInt(number.group(1)), 0, System.nanoTime());
    }
  }

  private long missing() {
    long missing = 0;
    for (int i = 0; i < PAGES; i++) {
      missing += arrived.get(i) == 0 ? 1 : 0;
    }
    return missing;
  }

  private void print(PrintStream out) {
    double[] millis = new double[PAGES - WARM];
    for (int i = WARM; i < PAGES; i++) {
      millis[i - WARM] =
          arrived.get(i) == 0 ? Double.POSITIVE_INFINITY : (arrived.get(i) - due[i]) / 1e6;
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
        missing());
  }
}
