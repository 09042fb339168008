package wirewatch.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the console, and with them the tasks of its readers. */
class ConsoleIT extends ReaderTasks {
  private static final long HEAVIEST = 600_000;
  private static final List<String> PAGES =
      List.of(
          "/",
          "/alerts?state=all",
          "/search?q=sanctions",
          "/explore?q=volcano&q=sanctions",
          "/explore?q=volcano&by=country",
          "/agencies/Borealis",
          "/stories",
          "/watches",
          "/watches/new",
          "/searches",
          "/reviews",
          "/watches/" + WATCH + "/remove",
          "/sources",
          "/help");

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
    assertThat(page.locator("h1")).hasText("Remove Sanctions anywhere?");
    page.getByText("Remove the watch").click();
    assertThat(page.locator(".notice")).containsText("removed");
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
      assertThat(axeViolations(1280, ColorScheme.LIGHT)).as(path + ", light").isEmpty();
      assertThat(axeViolations(390, ColorScheme.DARK)).as(path + ", dark, on a phone").isEmpty();
      page.setViewportSize(1280, 900);
    }
  }

  private List<String> axeViolations(int width, ColorScheme colours) {
    page.setViewportSize(width, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    return new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
            .toList();
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
    for (Response response : List.copyOf(responses)) {
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
      assertThat(page.locator("#q")).hasValue(query);
      assertThat(page.locator(".problem")).containsText("breaks at character");
    }
    errors.removeIf(error -> error.contains("status of 400")); // a browser reports the response
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=headline:(ferry, breaks at character",
      })
  void answersASearchThatCannotBeRunWithTheReason(String pathAndReason) throws Exception {
    String[] parts = pathAndReason.split(", ", 2);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(consoleServer.uri().resolve(parts[0])).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(response.body()).contains(parts[1]);
    }
  }
}
