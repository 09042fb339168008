package wirewatch.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.watchfile.WatchMapper;
import wirewatch.alerting.watchfile.WatchReadResult;
import wirewatch.app.ConsoleServices;
import wirewatch.app.LocalCrawlControl;
import wirewatch.app.RunningSystem;
import wirewatch.bench.newsroom.DemoServer;
import wirewatch.configuration.Configuration;
import wirewatch.configuration.Configuration.Crawl;
import wirewatch.configuration.Configuration.Elasticsearch;
import wirewatch.console.Chromium;
import wirewatch.console.ConsoleOptions;
import wirewatch.console.ConsoleServer;
import wirewatch.crawler.model.CrawlOptions;
import wirewatch.ingest.net.IpAddressRange;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;
import wirewatch.pipeline.options.AlertOptions;
import wirewatch.pipeline.options.ExtractionOptions;
import wirewatch.pipeline.options.StoryOptions;
import wirewatch.pipeline.watch.WatchStore;

/**
 * A console over the demo newsroom and a real node, in a real browser, with alerts of a watch. Its
 * tests are those of the classes that extend it, so that they share node and browser.
 */
abstract class RunningConsole {
  static final String WATCH = "small-news";
  static final Duration EVERY = Duration.ofSeconds(1);
  private static final String WATCH_QUERY =
      "volcano OR krone OR parrots OR chess OR wages OR railway OR wind";
  private static final int ROUNDS = 30;

  @TempDir(factory = ReadableTempDirFactory.class, cleanup = CleanupMode.NEVER)
  static Path folder;

  static DemoServer demoServer;
  private static URI elasticsearch;
  static RunningSystem runningSystem;
  static ConsoleServer consoleServer;
  static Chromium chromium;

  private final List<String> strangers = Collections.synchronizedList(new ArrayList<>());
  final List<String> errors = Collections.synchronizedList(new ArrayList<>());
  BrowserContext context;
  Page page;

  @BeforeAll
  static void start() throws Exception {
    elasticsearch = TestNode.clientAddress(SharedTestNode.startEmpty());
    chromium = Chromium.start();
    demoServer = DemoServer.start(Clock.systemUTC(), Duration.ofDays(1));
    ConsoleServices consoleServices = new ConsoleServices();
    runningSystem = RunningSystem.open(configuration(), demoServer.hosts(), consoleServices);
    consoleServer =
        ConsoleServer.start(
            new ConsoleOptions("127.0.0.1", 0),
            runningSystem.index(),
            new LocalCrawlControl(runningSystem, configuration(), demoServer.hosts(), null),
            consoleServices.routes(runningSystem, folder));
    WatchStore.of(runningSystem.index(), Clock.systemUTC()).put(watch());
    runningSystem.runRound();
  }

  /** Raises alerts of the first round, and none of what is published later. */
  private static Watch watch() {
    Map<String, Object> form =
        Map.of("id", WATCH, "name", "Small news", "query", WATCH_QUERY, "severity", "low");
    return ((WatchReadResult.Accepted) WatchMapper.fromMap(form)).watches().getFirst();
  }

  @AfterAll
  static void stop() {
    consoleServer.close();
    runningSystem.close();
    demoServer.close();
    chromium.close();
  }

  static Configuration configuration() {
    return new Configuration(
        folder,
        new Elasticsearch.Remote(elasticsearch, null, null),
        new Crawl(
            CrawlOptions.USER_AGENT,
            Duration.ofMillis(20),
            CrawlOptions.TIMEOUT,
            CrawlOptions.MAX_BODY,
            List.of(IpAddressRange.parse("127.0.0.0/8"), IpAddressRange.parse("::1/128")),
            CrawlOptions.ARCHIVE_MAX_SIZE),
        demoServer.sources(EVERY),
        new Configuration.Console("127.0.0.1", 0),
        StoryOptions.DEFAULT,
        AlertOptions.DEFAULT,
        null,
        ExtractionOptions.ofProcessors());
  }

  @BeforeEach
  void openBrowser() {
    open(new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  void open(Browser.NewContextOptions options) {
    context = chromium.browser().newContext(options.setBaseURL(consoleServer.uri().toString()));
    context.route(
        address -> !URI.create(address).getHost().equals("127.0.0.1"),
        route -> {
          strangers.add(route.request().url());
          route.abort();
        });
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });
    page.onPageError(errors::add);
  }

  @AfterEach
  void nothingWentWrong() {
    context.close();
    assertThat(strangers).as("requests that would have left the machine").isEmpty();
    assertThat(errors).as("errors of scripts and of the policy").isEmpty();
  }

  /** The crawl goes on until something shows; pages that are not live are loaded again. */
  void crawlUntil(Locator shown) throws InterruptedException {
    for (int round = 0; round < ROUNDS && shown.count() == 0; round++) {
      Thread.sleep(EVERY.toMillis());
      runningSystem.runRound();
      page.waitForTimeout(200);
      if (shown.count() == 0 && page.locator("#live").count() == 0) {
        page.reload();
      }
    }
    assertThat(shown.first()).isVisible();
  }

  static boolean isFocused(Locator locator) {
    return Boolean.TRUE.equals(locator.evaluate("e => e === document.activeElement"));
  }
}
