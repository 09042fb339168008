package wirewatch.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wirewatch.alerting.channel.Channel;
import wirewatch.alerting.channel.ChannelOptions;
import wirewatch.alerting.channel.Channels;
import wirewatch.alerting.channel.RateLimit;
import wirewatch.app.LocalCrawlControl;
import wirewatch.configuration.Configuration;
import wirewatch.console.ConsoleOptions;
import wirewatch.console.ConsoleServer;
import wirewatch.console.api.RestApi;
import wirewatch.console.http.AccessOptions;
import wirewatch.console.live.LiveEventFeed;
import wirewatch.console.user.Caller;
import wirewatch.console.user.Role;
import wirewatch.console.user.UserAccounts;
import wirewatch.pipeline.options.AlertOptions;

/** Saved searches and press reviews, as the people of a desk use them. */
class ReviewIT extends RunningConsole {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PASSWORD = "correct horse battery staple";
  private static final String SCREENSHOTS = "wirewatch.screenshots";

  private static GreenMail mail;
  private static ConsoleServer desk;
  private static UserAccounts accounts;

  @BeforeAll
  static void startDesk() throws Exception {
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    accounts = new UserAccounts(runningSystem.index(), Clock.systemUTC());
    for (String name : List.of("ana", "ben")) {
      accounts.add(name, Role.ANALYST, PASSWORD);
    }
    accounts.add("rita", Role.READER, PASSWORD);
    accounts.add("chief", Role.ADMIN, PASSWORD);
    Configuration configuration = withChannels(configuration(), channels());
    RestApi api =
        RestApi.of(
            new RestApi.Dependencies(
                runningSystem.index(), List::of, new LiveEventFeed(), id -> 0, channels()));
    desk =
        ConsoleServer.start(
            new ConsoleOptions(
                "127.0.0.1", 0, new AccessOptions(null, true, null, Set.of(), List.of(), false)),
            runningSystem.index(),
            new LocalCrawlControl(runningSystem, configuration, demoServer.hosts(), null),
            List.of(api::register));
  }

  private static Channels channels() {
    ChannelOptions.SmtpServer server =
        new ChannelOptions.SmtpServer(
            "127.0.0.1",
            mail.getSmtp().getPort(),
            ChannelOptions.Security.NONE,
            null,
            null,
            Duration.ofSeconds(10));
    ChannelOptions.Mail readers =
        new ChannelOptions.Mail(server, "Desk <desk@desk.example>", List.of("all@desk.example"));
    ChannelOptions.Mail broken =
        new ChannelOptions.Mail(
            new ChannelOptions.SmtpServer(
                "127.0.0.1", 1, ChannelOptions.Security.NONE, null, null, Duration.ofSeconds(5)),
            "desk@desk.example",
            List.of("nobody@desk.example"));
    return new Channels(
        List.of(
            new Channel("log", true, RateLimit.DEFAULT, new ChannelOptions.Log()),
            new Channel("readers", false, RateLimit.DEFAULT, readers),
            new Channel("broken", false, RateLimit.DEFAULT, broken)));
  }

  private static Configuration withChannels(Configuration plain, Channels channels) {
    AlertOptions alerts = AlertOptions.DEFAULT;
    return new Configuration(
        plain.data(),
        plain.elasticsearch(),
        plain.crawl(),
        plain.sources(),
        plain.console(),
        plain.stories(),
        new AlertOptions(
            channels,
            alerts.maxAge(),
            alerts.parkAfter(),
            alerts.retention(),
            alerts.outbox(),
            alerts.monitoring()),
        plain.watches(),
        plain.extraction());
  }

  @AfterAll
  static void stopDesk() {
    desk.close();
    mail.stop();
  }

  @Test
  void aSavedSearchBecomesAReviewThatIsAnnotatedAndSent() throws Exception {
    mail.purgeEmailFromAllMailboxes();
    try (BrowserContext browser = chromium.newContext(1280, ColorScheme.LIGHT)) {
      Page page = logIn(browser, "ana");
      page.navigate(url("/search?q=volcano+OR+chess+OR+parrots&order=newest"));
      page.getByLabel("Save this search as").fill("Small & <b>news</b>");
      page.getByRole(AriaRole.BUTTON, named("Save the search")).click();
      assertThat(page.locator(".notice")).hasText("Small & <b>news</b> is saved.");

      page.getByRole(AriaRole.LINK, named("Small & <b>news</b>").setExact(true)).click();
      assertThat(page.locator("#q")).hasValue("volcano OR chess OR parrots");
      page.navigate(url("/searches"));
      page.getByRole(AriaRole.BUTTON, named("Make a review of Small")).click();
      assertThat(page.locator("h1")).containsText("Small & <b>news</b>, ");
      assertThat(page.locator(".reviewed > li").nth(1)).isVisible();

      String first = page.locator(".headline").first().innerText();
      String second = page.locator(".headline").nth(1).innerText();
      page.getByLabel("Introduction").fill("Good morning");
      page.locator("textarea[name=note]").first().fill("Ask <i>Reykjavik</i>");
      page.locator("button[value='down:0']").click();
      assertThat(page.locator(".headline").first()).hasText(second);
      assertThat(page.locator("textarea[name=note]").nth(1)).hasValue("Ask <i>Reykjavik</i>");
      page.locator("textarea[name=note]").first().fill("Not saved by a button of its own");
      page.getByLabel("By mail over").selectOption("readers");
      page.getByText("Send now").click();
      assertThat(page.locator(".notice")).hasText("The review is sent over readers.");
      assertThat(page.locator("#sent + ul")).containsText("over readers by ana");

      MimeMessage[] sent = mail.getReceivedMessages();
      assertThat(sent).hasSize(1);
      assertThat(sent[0].getSubject()).startsWith("Small & <b>news</b>, ");
      Document html = Jsoup.parse(part(sent[0], 1));
      assertThat(html.select("h2").eachText().subList(0, 2)).containsExactly(second, first);
      assertThat(html.select("p").eachText())
          .contains("Good morning", "Ask <i>Reykjavik</i>", "Not saved by a button of its own")
          .anyMatch(line -> line.startsWith("Sources: ") && line.contains(" UTC"));
      assertThat(html.select("h2 a").first().attr("href")).startsWith("http");
      assertThat(part(sent[0], 0)).contains("> Ask <i>Reykjavik</i>", first, second);
    }
    assertThat(audit()).contains("search.save", "review.save", "review.send");
  }

  @Test
  void fromTickedToSentInFourClicks() throws Exception {
    mail.purgeEmailFromAllMailboxes();
    try (BrowserContext browser = chromium.newContext(390, ColorScheme.DARK)) {
      Page page = logIn(browser, "ana");
      page.navigate(url("/search?q=volcano+OR+chess+OR+wages"));
      page.locator(".pick input").first().check(); // one
      page.locator(".pick input").nth(1).check(); // two
      page.getByText("Add to the review").click(); // three
      assertThat(page.locator(".reviewed > li")).hasCount(2);
      page.getByText("Send now").click(); // four
      assertThat(page.locator(".notice")).hasText("The review is sent over readers.");
      assertThat(mail.getReceivedMessages()).hasSize(1);
    }
  }

  @Test
  void storiesAreAddedFromEveryPageAndJoined() {
    try (BrowserContext browser = chromium.newContext(1280, ColorScheme.LIGHT)) {
      Page page = logIn(browser, "ben");
      page.navigate(url("/stories?period=all"));
      String story = page.locator(".stories h3 a").first().getAttribute("href");
      page.locator(".stories .pick input").first().check();
      page.getByText("Add to the review").click();
      assertThat(page.locator(".reviewed > li")).hasCount(1);
      assertThat(page.locator(".reviewed .meta").first()).containsText(",");
      String review = page.url();
      String title = page.locator("h1").innerText();

      page.navigate(url(story));
      assertThat(page.locator("#pick-review option:checked")).hasText(title);
      page.getByText("Add to the review").click();
      assertThat(page).hasURL(review);
      assertThat(page.locator(".reviewed > li")).hasCount(1);

      page.navigate(url("/search?q=chess&by=article"));
      page.locator(".articles h3 a").first().click();
      page.getByText("Add to the review").click();
      assertThat(page).hasURL(review);
      assertThat(page.locator(".reviewed > li")).hasCount(2);
      page.getByRole(AriaRole.BUTTON, named("Take out")).first().click();
      assertThat(page.locator(".reviewed > li")).hasCount(1);

      page.getByText("Remove the review").click();
      assertThat(page.locator("h1")).hasText("Remove " + title + "?");
      page.getByRole(AriaRole.BUTTON, named("Remove the review")).click();
      assertThat(page.locator(".notice")).containsText("is removed");
    }
  }

  @Test
  void whoSavesLaterIsToldOfTheOtherAndLosesNothing() throws Exception {
    String id = makeReview("ana", "Contended", true);
    try (BrowserContext browser = chromium.newContext(1280, ColorScheme.LIGHT);
        BrowserContext other = chromium.newContext(1280, ColorScheme.LIGHT)) {
      Page ana = logIn(browser, "ana");
      Page ben = logIn(other, "ben");
      ana.navigate(url("/reviews/" + id));
      ben.navigate(url("/reviews/" + id));
      ben.locator("textarea[name=note]").first().fill("by ben");
      ben.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(ben.locator(".notice")).hasText("The review is saved.");

      ana.locator("textarea[name=note]").first().fill("by ana");
      ana.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(ana.locator(".problem")).containsText("ben saved this review meanwhile");
      assertThat(ana.locator("textarea[name=note]").first()).hasValue("by ana");
      ana.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(ana.locator(".notice")).hasText("The review is saved.");
    }
  }

  @Test
  void aReaderSeesAndDownloadsWhatIsSharedAndChangesNothing() throws Exception {
    String shared = makeReview("ana", "For everybody", true);
    String own = makeReview("ana", "Not for others", false);
    try (BrowserContext browser = chromium.newContext(1280, ColorScheme.LIGHT)) {
      Page page = logIn(browser, "rita");
      page.navigate(url("/reviews"));
      assertThat(page.locator("tbody")).containsText("For everybody");
      assertThat(page.locator("tbody")).not().containsText("Not for others");
      assertThat(page.navigate(url("/reviews/" + own)).status()).isEqualTo(404);

      page.navigate(url("/reviews/" + shared));
      assertThat(page.locator(".note")).hasText("why it matters");
      assertThat(page.getByText("Send now")).hasCount(0);
      assertThat(page.locator("main form")).hasCount(0);
      for (String format : List.of("odt", "html", "atom")) {
        Download file =
            page.waitForDownload(
                () -> page.locator("a[href$='format=%s']".formatted(format)).click());
        assertThat(file.suggestedFilename()).endsWith("." + format);
        assertThat(Files.size(file.path())).isGreaterThan(800);
      }
      page.locator("a[href$='/print']").click();
      assertThat(page.locator("h1")).hasText("For everybody");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".top")).isHidden();
      assertThat(page.locator(".reviewed")).isVisible();
      assertThat(page.pdf().length).isGreaterThan(5_000);
      page.navigate(url("/search?q=volcano"));
      assertThat(page.locator(".pick, .pick-bar, .save")).hasCount(0);
    }
    assertThat(api("POST", "/api/v1/reviews", key("rita", Role.READER), "{}").statusCode())
        .isEqualTo(403);
  }

  @Test
  void renamesSharesAndRemovesASearchAfterAQuestion() {
    try (BrowserContext browser = chromium.newContext(1280, ColorScheme.LIGHT)) {
      Page page = logIn(browser, "ben");
      page.navigate(url("/explore?q=volcano&q=sanctions"));
      page.getByLabel("Save this search as").fill("Two curves");
      page.getByRole(AriaRole.BUTTON, named("Save the search")).click();
      page.getByRole(AriaRole.LINK, named("Rename Two curves")).click();
      page.getByLabel("Name").fill("Volcano or sanctions");
      page.getByLabel("for everybody").check();
      page.getByText("Save the name").click();
      assertThat(page.locator("tbody tr").first()).containsText("Volcano or sanctions");
      assertThat(page.locator("tbody tr").first()).containsText("yours, shared");
      page.locator("tbody th a").first().click();
      assertThat(page.locator("aside tbody tr")).hasCount(2);

      page.navigate(url("/searches"));
      page.getByRole(AriaRole.LINK, named("Remove Volcano or sanctions")).click();
      assertThat(page.locator("h1")).hasText("Remove Volcano or sanctions?");
      page.getByText("Remove the search").click();
      assertThat(page.locator(".notice")).hasText("Volcano or sanctions is removed.");
    }
  }

  @Test
  void theApiSendsAndSaysWhyAMailIsNotTaken() throws Exception {
    String key = key("ana", Role.ANALYST);
    String path = "/api/v1/reviews/" + makeReview("ana", "By the API", false) + "/send";

    assertThat(api("POST", path, key, "{\"channel\": \"log\"}").body())
        .contains("whose mail channels are readers, broken");
    HttpResponse<String> failed = api("POST", path, key, "{\"channel\": \"broken\"}");
    assertThat(failed.statusCode()).isEqualTo(502);
    assertThat(failed.body()).contains("refuses the connection");
    HttpResponse<String> sent = api("POST", path, key, "{\"channel\": \"readers\"}");
    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(sent.body()).at("/sendings/0/channel").asText()).isEqualTo("readers");
    assertThat(api("POST", path, key("ben", Role.ANALYST), "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void thePagesAreAccessibleInBothThemesAndOnAPhone() throws Exception {
    String review = makeReview("ana", "A review to look at", true);
    String search =
        ConsoleApi.json(
                api(
                    "POST",
                    "/api/v1/searches",
                    key("ana", Role.ANALYST),
                    "{\"name\": \"Volcanoes\", \"address\": \"/search?q=volcano\", \"shared\": true}"))
            .path("id")
            .asText();
    List<String> paths =
        List.of(
            "/search?q=volcano",
            "/stories?period=all",
            "/explore?q=volcano",
            "/searches",
            "/searches/" + search,
            "/searches/" + search + "/remove",
            "/reviews",
            "/reviews/" + review,
            "/reviews/" + review + "/print",
            "/reviews/" + review + "/remove");
    for (String user : List.of("ana", "rita")) {
      look(user, paths, 1280, ColorScheme.LIGHT);
      look(user, paths, 390, ColorScheme.DARK);
    }
  }

  private static void look(String user, List<String> paths, int width, ColorScheme colours)
      throws IOException {
    try (BrowserContext browser = chromium.newContext(width, colours)) {
      Page page = logIn(browser, user);
      int number = 0;
      for (String path : paths) {
        number++;
        if (page.navigate(url(path)).status() == 403) {
          continue; // what a reader may not do
        }
        String name = "%s-%02d-%d-%s".formatted(user, number, width, colours);
        String folder = System.getProperty(SCREENSHOTS);
        if (folder != null) {
          Files.createDirectories(Path.of(folder));
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setPath(Path.of(folder, name + ".png"))
                  .setFullPage(true));
        }
        assertThat(
                new AxeBuilder(page)
                    .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList())
            .as("%s as %s, %d, %s", path, user, width, colours)
            .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as("%s as %s, %d", path, user, width)
            .isEqualTo(true);
      }
    }
  }

  /** Makes a review of the two newest articles, the first with a note. */
  private static String makeReview(String user, String name, boolean shared) throws Exception {
    String key = key(user, Role.ANALYST);
    JsonNode found =
        ConsoleApi.json(api("GET", "/api/v1/articles?q=volcano%20OR%20chess&limit=2", key, ""));
    List<String> items = new ArrayList<>();
    for (JsonNode article : found.path("articles")) {
      items.add(
          JSON.writeValueAsString(
              Map.of(
                  "article",
                  article.path("id").asText(),
                  "note",
                  items.isEmpty() ? "why it matters" : "")));
    }
    String body =
        "{\"name\": \"%s\", \"shared\": %s, \"items\": %s}".formatted(name, shared, items);
    return ConsoleApi.json(api("POST", "/api/v1/reviews", key, body)).path("id").asText();
  }

  private static String key(String user, Role role) throws Exception {
    return accounts
        .credentials()
        .createKey(new Caller(user, role, null), "test", role, Duration.ofDays(1))
        .text();
  }

  private static List<String> audit() throws Exception {
    return ConsoleApi.json(
            api("GET", "/api/v1/audit?who=ana&limit=200", key("chief", Role.ADMIN), ""))
        .path("entries")
        .findValuesAsText("action");
  }

  private static String part(MimeMessage message, int part) throws Exception {
    return ((MimeMultipart) message.getContent()).getBodyPart(part).getContent().toString();
  }

  private static Page logIn(BrowserContext browser, String name) {
    Page page = browser.newPage();
    page.navigate(url("/login?to=%2Fhelp"));
    page.getByLabel("User name").fill(name);
    page.getByLabel("Password").fill(PASSWORD);
    page.getByText("Log in", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("h1")).hasText("Help");
    return page;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static String url(String path) {
    return desk.uri().resolve(path).toString();
  }

  private static HttpResponse<String> api(String method, String path, String key, String body)
      throws Exception {
    return ConsoleApi.send(URI.create(url(path)), method, key, body);
  }
}
