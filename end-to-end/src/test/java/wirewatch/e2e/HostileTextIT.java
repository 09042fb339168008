package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.alerting.channel.Channels;
import wirewatch.alerting.watchfile.WatchMapper;
import wirewatch.alerting.watchfile.WatchReadResult;
import wirewatch.app.ConsoleServices;
import wirewatch.app.LocalCrawlControl;
import wirewatch.app.RunningSystem;
import wirewatch.configuration.Configuration;
import wirewatch.configuration.ConfigurationReader;
import wirewatch.console.Chromium;
import wirewatch.console.ConsoleOptions;
import wirewatch.console.ConsoleServer;
import wirewatch.console.api.ApiTestServer;
import wirewatch.console.review.Review;
import wirewatch.console.review.ReviewFormat;
import wirewatch.console.review.ReviewItem;
import wirewatch.console.review.Reviews;
import wirewatch.console.saved.SavedItem;
import wirewatch.console.saved.SavedStore;
import wirewatch.console.user.Caller;
import wirewatch.index.ArticleIndex;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.search.ArticleSelection;
import wirewatch.index.search.PageRequest;
import wirewatch.index.search.SearchRequest;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.Heading;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;
import wirewatch.pipeline.flow.RoundReport.Count;
import wirewatch.pipeline.watch.WatchStore;

/**
 * A hostile site is crawled, and every page of the console that shows what it says is opened in a
 * real browser: no script of it runs, nothing is asked for elsewhere, and our own pages keep to
 * their own policy.
 */
class HostileTextIT {
  @TempDir(factory = ReadableTempDirFactory.class, cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private final Set<String> crimes = new LinkedHashSet<>();

  @Test
  void textFromTheWebNeverBecomesMarkup() throws Exception {
    List<String> texts = texts();
    assertThat(texts).hasSizeGreaterThanOrEqualTo(60);
    ConsoleServices consoleServices = new ConsoleServices();
    try (HostileSite site = HostileSite.start(texts)) {
      Configuration configuration = configuration(site);
      try (RunningSystem runningSystem =
          RunningSystem.open(configuration, Map.of(), consoleServices)) {
        watch(runningSystem, texts);
        assertThat(runningSystem.runRound().count(Count.STORED)).isEqualTo(texts.size());
        try (ConsoleServer consoleServer =
                ConsoleServer.start(
                    new ConsoleOptions("127.0.0.1", 0),
                    runningSystem.index(),
                    new LocalCrawlControl(runningSystem, configuration, Map.of(), null),
                    consoleServices.routes(runningSystem, folder));
            Chromium chromium = Chromium.start();
            BrowserContext context = chromium.browser().newContext()) {
          List<String> addresses = addresses(runningSystem, texts);
          addresses.addAll(review(context, runningSystem, texts));
          look(context, consoleServer.uri(), addresses);
          subscribe(context, consoleServer.uri(), consoleServices, texts);
          assertThat(crimes).isEmpty();
          recordWhatRuns(context);
        }
      }
    }

    assertThat(crimes).isEmpty();
  }

  private void look(BrowserContext context, URI console, List<String> addresses) {
    String home = console.toString();
    context.addInitScript("window.pwned = why => { console.log('PWNED ' + why) }");
    context.onRequest(
        request -> {
          if (!request.url().startsWith(home) && !request.url().startsWith("data:")) {
            crimes.add("asked for " + request.url());
          }
        });
    Page page = context.newPage();
    page.onDialog(
        dialog -> {
          crimes.add(page.url() + ": dialog " + dialog.message());
          dialog.dismiss();
        });
    page.onConsoleMessage(
        message -> {
          String text = message.text();
          if (text.contains("PWNED") || text.contains("Content Security Policy")) {
            crimes.add(page.url() + ": " + text);
          }
        });
    page.onPopup(popup -> crimes.add(page.url() + ": opened " + popup.url()));
    for (String address : addresses) {
      page.navigate(
          console.resolve(address).toString(),
          new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
      if (!page.url().startsWith(home)) {
        crimes.add(address + " led to " + page.url());
      }
      page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
      foreignElements(page);
    }
  }

  /** News comes into an open page by script. */
  private void subscribe(
      BrowserContext context, URI console, ConsoleServices consoleServices, List<String> texts) {
    Page page = context.pages().getFirst();
    page.navigate(console.toString());
    StoredArticle plain =
        ApiTestServer.article("coast", "news", "The harbour is full of ships.", Instant.now());
    for (String text : texts) {
      consoleServices.articleStored(headed(plain, text));
      consoleServices.alertRaised(
          Map.of("id", text, "rule_name", text, "text", text, "severity", text));
    }
    page.waitForTimeout(2_000);
    foreignElements(page);
  }

  private static StoredArticle headed(StoredArticle stored, String text) {
    Article article = stored.article();
    return new StoredArticle(
        stored.id(),
        new Article(
            new Heading(text, text, text),
            article.paragraphs(),
            article.credit(),
            article.dates(),
            article.dateline(),
            article.classification(),
            article.wireStatus(),
            article.namedEntities(),
            article.quotes(),
            article.pageAccess(),
            article.provenance(),
            article.contentHash(),
            article.fingerprint(),
            article.truncated()),
        stored.location(),
        new StoredArticle.Feed("coast", text, null, null),
        stored.fetch(),
        stored.story(),
        List.of(),
        null);
  }

  /** That the witnesses see: a script that does run is noticed. */
  private void recordWhatRuns(BrowserContext context) {
    Page page = context.pages().getFirst();
    page.navigate("about:blank");
    page.setContent("<img src=x onerror=\"pwned('control')\">");
    page.waitForCondition(() -> crimes.stream().anyMatch(crime -> crime.contains("control")));
    foreignElements(page);
    assertThat(crimes).anyMatch(crime -> crime.contains("onerror"));
    crimes.clear();
  }

  /** What the pages never have, whatever they show. */
  private void foreignElements(Page page) {
    Object found =
        page.evaluate(
            """
            () => [...document.querySelectorAll('*')].filter(e =>
              ['IFRAME','OBJECT','EMBED','BASE','MARQUEE','MATH','VIDEO','AUDIO','PORTAL','XSS','STYLE'].includes(e.tagName)
              || [...e.attributes].some(a => a.name.startsWith('on')
                || (['href','src','action','formaction'].includes(a.name) && /^\\s*(javascript|data):/i.test(a.value)))
              || (e.tagName === 'SCRIPT' && !e.src.startsWith(location.origin)))
              .map(e => e.outerHTML.slice(0, 200))
            """);
    if (found instanceof List<?> list && !list.isEmpty()) {
      crimes.add(page.url() + ": " + list);
    }
  }

  /** A press review of everything, noted with the texts; its pages. */
  private List<String> review(
      BrowserContext context, RunningSystem runningSystem, List<String> texts) throws IOException {
    ArticleIndex index = runningSystem.index();
    SavedStore store = new SavedStore(index, Clock.systemUTC());
    Reviews reviews = new Reviews(index, store, Channels.NONE, Clock.systemUTC());
    List<ReviewItem> items = new ArrayList<>();
    index
        .findPage(PageRequest.of(ArticleSelection.of(SearchRequest.ALL), Review.MAX_ITEMS))
        .articles()
        .forEach(
            article ->
                items.add(
                    new ReviewItem("", article.id(), texts.get(items.size() % texts.size()))));
    SavedItem saved =
        reviews.create(
            new Reviews.Edit(texts.get(0), true, String.join("\n", texts), items),
            Caller.UNNAMED_ADMIN);
    Page page = context.newPage();
    byte[] html = ReviewFormat.HTML.write(reviews.read(saved), "");
    page.setContent(new String(html, StandardCharsets.UTF_8));
    foreignElements(page);
    page.close();
    String path = "/reviews/" + saved.id();
    return List.of("/reviews", path, path + "/print", path + "/remove", "/api/v1" + path);
  }

  private static void watch(RunningSystem runningSystem, List<String> texts) throws IOException {
    WatchReadResult watchReadResult =
        WatchMapper.fromMap(
            Map.of(
                "id",
                "hostile",
                "name",
                texts.get(0) + texts.get(18),
                "query",
                "harbour",
                "owner",
                texts.get(2),
                "notes",
                texts.get(15)));
    if (watchReadResult instanceof WatchReadResult.Accepted accepted) {
      WatchStore.of(runningSystem.index(), Clock.systemUTC()).put(accepted.watches().getFirst());
    } else {
      throw new AssertionError(watchReadResult);
    }
  }

  private static List<String> addresses(RunningSystem runningSystem, List<String> texts)
      throws IOException {
    List<String> addresses =
        new ArrayList<>(
            List.of(
                "/",
                "/search",
                "/search?q=harbour",
                "/stories",
                "/sources",
                "/watches",
                "/watches/new",
                "/watches/hostile",
                "/watches/hostile/edit",
                "/login",
                "/api",
                "/api/v1/articles?q=harbour&limit=100",
                "/api/v1/watches",
                "/api/v1/alerts",
                "/feeds/hostile.json",
                "/feeds/hostile.atom",
                "/nothing/here"));
    ArticleSelection all = ArticleSelection.of(SearchRequest.ALL);
    runningSystem
        .index()
        .findPage(PageRequest.of(all, PageRequest.MAX_SIZE))
        .articles()
        .forEach(article -> addresses.add("/article/" + article.id()));
    runningSystem
        .index()
        .findStories(all, 3)
        .forEach(story -> addresses.add("/story/" + story.id()));
    for (String text : texts) {
      String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
      addresses.add("/search?q=" + encoded + "&source=" + encoded + "&since=" + encoded);
    }
    for (String text : texts.subList(0, 20)) {
      String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
      addresses.add("/watches/new?query=" + encoded + "&q=" + encoded);
      addresses.add("/login?to=" + encoded);
      addresses.add("/" + encoded.replace("+", "%20").replace("%2F", "_").replace("%5C", "_"));
      addresses.add("/stories?period=" + encoded + "&order=" + encoded);
    }
    return addresses;
  }

  private Configuration configuration(HostileSite site) {
    String yaml =
        """
        data: data
        elasticsearch: {url: '%s'}
        crawl: {delay: 1ms, allow_addresses: [127.0.0.0/8]}
        sources:
          - id: hostile
            name: "<img src=x onerror=pwned('source')>"
            listings: ['%s']
        """
            .formatted(
                TestNode.clientAddress(SharedTestNode.startEmpty()), site.address("/feed.xml"));
    return new ConfigurationReader(name -> null).read(yaml, "hostile", folder);
  }

  private static List<String> texts() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(HostileTextIT.class.getResourceAsStream("hostile-texts.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
