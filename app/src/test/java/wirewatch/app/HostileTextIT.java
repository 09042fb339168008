package wirewatch.app;

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
import wirewatch.alerting.watchlist.Reading;
import wirewatch.alerting.watchlist.WatchForm;
import wirewatch.app.api.ServedArticles;
import wirewatch.app.config.Configuration;
import wirewatch.app.config.Configuration.ConsoleAddress;
import wirewatch.app.config.ConfigurationReader;
import wirewatch.app.console.Chromium;
import wirewatch.app.console.Console;
import wirewatch.app.flow.RoundReport.Count;
import wirewatch.app.flow.Station;
import wirewatch.app.watch.WatchStore;
import wirewatch.index.PageRequest;
import wirewatch.index.SearchRequest;
import wirewatch.index.Selection;
import wirewatch.index.StoredArticle;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.Heading;

/**
 * A hostile site is crawled, and every page of the console that shows what it says is opened in a
 * real browser: no script of it runs, nothing is asked for elsewhere, and our own pages keep to
 * their own policy.
 */
class HostileTextIT {
  @TempDir(factory = ReadableFolder.class, cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private final Set<String> crimes = new LinkedHashSet<>();

  @Test
  void textFromTheWebNeverBecomesMarkup() throws Exception {
    List<String> texts = texts();
    assertThat(texts).hasSizeGreaterThanOrEqualTo(60);
    Services services = new Services();
    try (HostileSite site = HostileSite.start(texts)) {
      Configuration configuration = configuration(site);
      try (Station station = Station.open(configuration, Map.of(), services)) {
        watch(station, texts);
        assertThat(station.round().of(Count.STORED)).isEqualTo(texts.size());
        try (Console console =
                Console.start(
                    new ConsoleAddress("127.0.0.1", 0),
                    station.index(),
                    new StationCrawl(station, configuration, Map.of(), null),
                    services.routes(station, folder));
            Chromium chromium = Chromium.start();
            BrowserContext context = chromium.browser().newContext()) {
          look(context, console.address(), addresses(station, texts));
          hearNews(context, console.address(), services, texts);
          assertThat(crimes).isEmpty();
          noticeWhatRuns(context);
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
  private void hearNews(
      BrowserContext context, URI console, Services services, List<String> texts) {
    Page page = context.pages().getFirst();
    page.navigate(console.toString());
    StoredArticle plain =
        ServedArticles.article("coast", "news", "The harbour is full of ships.", Instant.now());
    for (String text : texts) {
      services.stored(headed(plain, text));
      services.alerted(Map.of("id", text, "rule_name", text, "text", text, "severity", text));
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
            article.labels(),
            article.status(),
            article.names(),
            article.quotes(),
            article.access(),
            article.provenance(),
            article.contentHash(),
            article.fingerprint()),
        stored.location(),
        new StoredArticle.Feed("coast", text, null, null),
        stored.visit(),
        stored.story(),
        List.of());
  }

  /** That the witnesses see: a script that does run is noticed. */
  private void noticeWhatRuns(BrowserContext context) {
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

  private static void watch(Station station, List<String> texts) throws IOException {
    Reading reading =
        WatchForm.read(
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
    if (reading instanceof Reading.Read read) {
      WatchStore.of(station.index(), Clock.systemUTC()).put(read.watches().getFirst());
    } else {
      throw new AssertionError(reading);
    }
  }

  private static List<String> addresses(Station station, List<String> texts) throws IOException {
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
    Selection all = Selection.of(SearchRequest.ALL);
    station
        .index()
        .page(PageRequest.of(all, PageRequest.LARGEST))
        .articles()
        .forEach(article -> addresses.add("/article/" + article.id()));
    station.index().stories(all, 3).forEach(story -> addresses.add("/story/" + story.id()));
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
        crawl: {delay: 1ms, allow_addresses: [127.0.0.0/8]}
        sources:
          - id: hostile
            name: "<img src=x onerror=pwned('source')>"
            listings: ['%s']
        """
            .formatted(site.address("/feed.xml"));
    return new ConfigurationReader(name -> null).read(yaml, "hostile", folder);
  }

  private static List<String> texts() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(HostileTextIT.class.getResourceAsStream("hostile-texts.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
