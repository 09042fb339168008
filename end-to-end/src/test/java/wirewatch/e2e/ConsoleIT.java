package wirewatch.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.ConsoleServices;
import wirewatch.app.RunningCrawl;
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

/** The console over the demo newsroom and a real node, in a real browser. */
class ConsoleIT {
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final long HEAVIEST = 600_000;
  private static final int ROUNDS = 30;
  private static final List<String> PAGES =
      List.of("/", "/search?q=sanctions", "/stories", "/watches", "/watches/new", "/sources");

  @TempDir(factory = ReadableTempDirFactory.class, cleanup = CleanupMode.NEVER)
  private static Path folder;

  private static URI elasticsearch;
  private static DemoServer demoServer;
  private static RunningSystem runningSystem;
  private static ConsoleServer consoleServer;
  private static Chromium chromium;

  private final List<String> strangers = Collections.synchronizedList(new ArrayList<>());
  private final List<String> errors = Collections.synchronizedList(new ArrayList<>());
  private BrowserContext context;
  private Page page;

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
            new RunningCrawl(runningSystem, configuration(), demoServer.hosts(), null),
            consoleServices.routes(runningSystem, folder));
    runningSystem.runRound();
  }

  @AfterAll
  static void stop() {
    consoleServer.close();
    runningSystem.close();
    demoServer.close();
    chromium.close();
  }

  private static Configuration configuration() {
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

  private void open(Browser.NewContextOptions options) {
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

  @Test
  void findsWatchesAndShowsTheirAlerts() throws InterruptedException {
    page.navigate("/");
    page.getByLabel("Search the articles").fill("sanction*");
    page.keyboard().press("Enter");
    assertThat(page.locator("mark").first())
        .containsText(Pattern.compile("sanction", Pattern.CASE_INSENSITIVE));

    page.getByText("Make this a watch").click();
    page.getByLabel("Name").fill("Sanctions anywhere");
    page.getByText("Try on the past").click();
    assertThat(page.locator("#trial")).containsText("30 days");
    assertThat(page.locator("figure[data-drawn] canvas")).hasCount(1);
    page.getByText("Save the watch").click();
    assertThat(page.locator("h1")).hasText("Sanctions anywhere");
    assertThat(page.getByText("There is no alert yet.")).isVisible();

    page.navigate("/");
    assertThat(page.locator("#live")).containsText("Live");
    demoServer.publishNext();
    crawlUntil(page.locator("li.fresh"));
    assertThat(page.locator("li.fresh").first()).containsText("sanctions list");

    page.navigate("/watches/sanctions-anywhere");
    crawlUntil(page.locator(".alerts li"));
    assertThat(page.locator(".alerts li").first()).containsText("sanctions list");
    assertThat(page.locator(".alerts mark").first()).containsText("sanction");
    page.navigate("/");
    assertThat(page.locator(".alerts .watch").first()).hasText("Sanctions anywhere");

    page.locator(".alerts .watch").first().click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mute")).click();
    assertThat(page.locator(".notice")).containsText("muted");
    page.getByText("Remove").click();
    assertThat(page.locator(".notice")).containsText("removed");
  }

  /** The crawl goes on until something shows; pages that are not live are loaded again. */
  private void crawlUntil(Locator shown) throws InterruptedException {
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

  @Test
  void canBeReadWithTheKeyboardOnly() {
    page.navigate("/");
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#main")).isFocused();
    page.keyboard().press("/");
    assertThat(page.locator("#q")).isFocused();
    page.keyboard().type("volcano");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Search");

    Locator first = page.locator(".articles h3 a").first();
    for (int tab = 0; tab < 60 && !isFocused(first); tab++) {
      page.keyboard().press("Tab");
    }
    assertThat(first).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("article h1")).containsText("olcano");
    assertThat(page.locator("article mark").first())
        .containsText(Pattern.compile("volcano", Pattern.CASE_INSENSITIVE));
  }

  private static boolean isFocused(Locator locator) {
    return Boolean.TRUE.equals(locator.evaluate("e => e === document.activeElement"));
  }

  @Test
  void everyPageHasOneHeadingAndNamesItsParts() {
    List<String> pages = new ArrayList<>(PAGES);
    page.navigate("/stories");
    pages.add(page.locator(".stories h3 a").first().getAttribute("href"));
    page.navigate("/");
    pages.add(page.locator(".articles h3 a").first().getAttribute("href"));
    for (String path : pages) {
      page.navigate(path);
      assertThat(page.locator("h1").count()).as("h1 of " + path).isOne();
      assertThat(page.locator("main").count()).as("main of " + path).isOne();
      assertThat(page.title()).endsWith("· Wirewatch");
      assertThat(faults()).as(path).isEmpty();
    }
  }

  /** Fields without a label, links and buttons without a name, tables without a caption, … */
  private List<?> faults() {
    return (List<?>)
        page.evaluate(
            """
            () => {
              const faults = [];
              const name = e => (e.getAttribute("aria-label") || e.textContent || "").trim();
              document.querySelectorAll("input:not([type=hidden]), select, textarea").forEach(e => {
                if (![...e.labels ?? []].some(name)) faults.push("no label: " + e.outerHTML);
              });
              document.querySelectorAll("a, button, summary").forEach(e => {
                if (!name(e) && !e.closest("template")) faults.push("no name: " + e.outerHTML);
              });
              document.querySelectorAll("table").forEach(e => {
                const figure = e.closest("figure");
                if (!e.caption && !figure?.querySelector("figcaption")) faults.push("no caption");
                if (!e.querySelector("th[scope]")) faults.push("no header cells");
              });
              document.querySelectorAll("nav, aside").forEach(e => {
                if (!e.getAttribute("aria-label")) faults.push("no name: " + e.tagName);
              });
              const ids = [...document.querySelectorAll("[id]")].map(e => e.id);
              ids.filter((id, at) => ids.indexOf(id) !== at).forEach(id => faults.push("twice: " + id));
              document.querySelectorAll("[style], [onclick]").forEach(e => {
                if (!e.closest(".plot")) faults.push("inline: " + e.outerHTML.slice(0, 80));
              });
              return faults;
            }
            """);
  }

  @Test
  void theFirstPageIsLight() {
    List<Response> responses = Collections.synchronizedList(new ArrayList<>());
    page.onResponse(responses::add);
    page.navigate("/");
    assertThat(page.locator("figure[data-drawn] canvas")).hasCount(2);

    long bytes = 0;
    for (Response response : responses) {
      if (!response.url().endsWith("/events")) {
        bytes += response.request().sizes().responseBodySize;
      }
    }
    assertThat(bytes).isBetween(100_000L, HEAVIEST);
  }

  @Test
  void canBeReadWithoutScripts() {
    context.close();
    open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page.navigate("/");

    assertThat(page.locator("figure table").first()).isVisible();
    assertThat(page.locator(".articles h3").first()).isVisible();
    page.locator("figure tbody a").first().click();
    assertThat(page.locator(".articles li").first()).isVisible();
  }

  @Test
  void fitsAPhone() {
    context.close();
    open(new Browser.NewContextOptions().setViewportSize(390, 800).setIsMobile(true));
    for (String path : PAGES) {
      page.navigate(path);
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as(path)
          .isEqualTo(true);
    }
  }

  @Test
  void keepsTheChosenColours() {
    page.navigate("/stories");
    page.locator(".to-dark").click();
    assertThat(page).hasURL(Pattern.compile("/stories$"));
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    page.navigate("/");
    assertThat(page.locator("body")).hasCSS("background-color", "rgb(22, 23, 26)");
    page.locator(".to-light").click();
    assertThat(page.locator("html")).hasAttribute("data-theme", "light");
  }

  @Test
  void pausesASourceAndResumesIt() {
    page.navigate("/sources");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pause Courier News"))
        .click();
    assertThat(page.locator(".state.paused")).hasCount(1);
    assertThat(runningSystem.crawler().pausedSources()).containsExactly("courier");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Resume Courier News"))
        .click();
    assertThat(page.locator(".state.paused")).hasCount(0);
  }

  @Test
  void looksAtASiteBeforeItIsAdded() {
    String site =
        runningSystem.crawler().sources().getFirst().listings().getFirst().address().toString();
    add(site, "Same Wire");
    assertThat(page.locator(".notice")).containsText("already: nothing was added");
    add(site + "?edition=2", "Second Wire");
    assertThat(page.locator(".notice")).containsText("Second Wire is crawled");
    assertThat(runningSystem.crawler().sources())
        .anyMatch(source -> source.id().equals("second-wire"))
        .noneMatch(source -> source.id().equals("same-wire"));
  }

  private void add(String site, String name) {
    page.navigate("/sources");
    page.getByLabel("Address of a home page").fill(site);
    page.getByText("Check it").click();
    assertThat(page.locator("#sample")).isVisible();
    page.getByLabel("Name").fill(name);
    page.getByText("Watch this source").click();
  }

  @Test
  void showsTheArchivedCopyAsText() {
    page.navigate("/search?q=volcano");
    page.locator(".articles h3 a").first().click();
    Response copy =
        page.waitForResponse(
            Pattern.compile("/archive/"), () -> page.getByText("Archived copy").click());

    assertThat(copy.headers()).containsEntry("x-content-type-options", "nosniff");
    assertThat(copy.headers().get("content-type")).startsWith("text/plain");
    assertThat(page.locator("pre")).containsText("<!DOCTYPE html>");
  }

  @Test
  void showsWhatIsWrongWithAQuery() {
    for (String query : List.of("headline:(ferry", "(\"><script>alert(1)</script>")) {
      page.navigate("/");
      page.getByLabel("Search the articles").fill(query);
      page.keyboard().press("Enter");
      assertThat(page.locator("#query")).hasValue(query);
      assertThat(page.locator(".problem")).containsText("breaks at character");
    }
  }
}
