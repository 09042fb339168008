package wirewatch.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a new reader of the console tries. */
abstract class ReaderTasks extends InboxTasks {
  private static final int MAX_TABS = 15;

  @Test
  void aFewTabsLeadToTheNews() {
    page.navigate("/");
    assertThat(page.locator("figure[data-drawn]")).hasCount(2);
    Locator first = page.locator(".articles h3 a").first();
    int tabs = 0;
    while (tabs < 100 && !isFocused(first)) {
      page.keyboard().press("Tab");
      tabs++;
    }
    assertThat(tabs).isLessThanOrEqualTo(MAX_TABS);
    assertThat(
            page.evaluate("[...document.querySelectorAll('.data a')].every(a => a.tabIndex < 0)"))
        .isEqualTo(true);
    page.locator("figure .toggle").last().click();
    assertThat(page.locator("figure.shown .data a").first()).not().hasAttribute("tabindex", "-1");
  }

  @Test
  void refusesAChannelThatDoesNotExistAndAnEndInThePast() {
    page.navigate("/watches/new");
    page.getByLabel("Name").fill("Ferries");
    page.getByLabel("Query", new Page.GetByLabelOptions().setExact(true)).fill("ferry");
    page.getByLabel("Channels").fill("nowhere");
    page.getByLabel("Ends on").fill("2020-01-31");
    page.getByText("Save the watch").click();

    assertThat(page.locator(".problem")).hasCount(2);
    assertThat(page.locator(".problem").first()).containsText("nowhere");
    assertThat(page.locator(".problem").last()).containsText("in the past");
    page.navigate("/watches/ferries");
    assertThat(page.locator("h1")).hasText("Not found");
    errors.removeIf(error -> error.contains("404") || error.contains("422"));
  }

  @Test
  void followsANameToWhatIsKnownOfIt() {
    page.navigate("/search?q=volcano");
    page.locator(".articles h3 a").first().click();
    Locator person = page.locator(".facts a[href^='/people/']").first();
    String name = person.innerText();
    person.click();
    assertThat(page.locator("h1")).hasText(name);
    assertThat(page.locator("figure[data-drawn]")).hasCount(1);
    assertThat(page.locator(".articles > li").first()).isVisible();
    assertThat(page.locator("aside .card").first()).isVisible();
    page.getByText("make this a watch").click();
    assertThat(page.getByLabel("Query", new Page.GetByLabelOptions().setExact(true)))
        .hasValue("people:\"" + name + "\"");

    page.navigate("/people/Nobody%20of%20this%20name");
    assertThat(page.locator("h1")).hasText("Not found");
    errors.removeIf(error -> error.contains("404"));
  }

  @Test
  void comparesQueriesOverTimeAndDividesOne() {
    page.navigate("/explore");
    page.getByLabel("Query", new Page.GetByLabelOptions().setExact(true)).fill("volcano");
    page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("figure[data-drawn]")).hasCount(1);
    page.getByLabel("And", new Page.GetByLabelOptions().setExact(true)).fill("sanctions");
    page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("aside tbody tr")).hasCount(2);
    assertThat(page.locator("aside tbody tr").first()).containsText("volcano");

    page.navigate("/explore?q=volcano");
    page.getByLabel("Divided by").getByText("country").click();
    assertThat(page.locator("aside tbody tr").first()).containsText("Iceland");
    assertThat(page.locator("figure[data-drawn]")).hasCount(1);
    Download figures = page.waitForDownload(() -> page.getByText("Figures as CSV").click());
    assertThat(figures.suggestedFilename()).isEqualTo("wirewatch-explore.csv");
    Download picture = page.waitForDownload(() -> page.getByText("Picture as PNG").click());
    assertThat(picture.suggestedFilename()).isEqualTo("wirewatch.png");

    page.navigate("/explore?q=volcano+AND+(");
    assertThat(page.locator(".problem")).containsText("never closed");
    errors.removeIf(error -> error.contains("400"));
  }

  @Test
  void looksForAllOfTheWordsAndOffersAny() {
    page.navigate("/search?q=volcano+chess");
    assertThat(page.locator(".notice")).containsText("No article has all of these words.");
    page.locator(".notice a").click();
    assertThat(page.locator("#q")).hasValue("volcano OR chess");
    assertThat(page.locator(".articles > li").first()).isVisible();
  }

  @Test
  void understandsTheNameOfACountryAndARangeOfDays() {
    page.navigate("/search?q=country:Iceland");
    assertThat(page.locator(".articles > li .countries").first()).containsText("Iceland");
    page.getByLabel("From").fill("2001-01-01");
    page.getByLabel("to", new Page.GetByLabelOptions().setExact(true)).fill("2001-12-31");
    page.getByText("Show", new Page.GetByTextOptions().setExact(false)).first().click();
    assertThat(page.locator("[role=status]").first()).containsText("Nothing matches.");
  }

  @Test
  void showsAStoryInOneRowWithTheFirstPublisherFirst() {
    page.navigate("/search?q=volcano");
    Locator row = page.locator(".articles > li[data-story]:has(details)").first();
    assertThat(row.locator(".others li").first()).isHidden();
    row.locator("summary").click();
    assertThat(row.locator(".others li").first()).isVisible();

    page.navigate("/stories");
    for (Locator story : page.locator(".stories li").all()) {
      String first = story.locator(".meta b").nth(1).textContent();
      assertThat(story.locator(".meta").last().textContent()).startsWith(first);
    }
    String address = page.locator(".stories h3 a").first().getAttribute("href");
    page.navigate(address.replace("/story/", "/stories/"));
    assertThat(page).hasURL(Pattern.compile("/story/"));
    assertThat(page.locator("#compare")).containsText(Pattern.compile("Compare"));
    assertThat(page.locator(".lead")).isVisible();
  }

  @Test
  void namesInAnArticleLeadToItsSubjects() {
    page.navigate("/search?q=volcano");
    page.locator(".articles h3 a").first().click();
    assertThat(page.locator(".facts").first()).containsText("Words");
    assertThat(page.locator(".facts").first())
        .not()
        .containsText(Pattern.compile("pub status|iso codes|\\{text"));
    Locator agency = page.locator(".facts a").first();
    String name = agency.innerText();
    agency.click();
    assertThat(page.locator("h1")).hasText(name);
    assertThat(page.locator(".articles > li").first()).isVisible();
  }

  @Test
  void showsTimesOfTheReadersZone() {
    context.close();
    open(new Browser.NewContextOptions().setTimezoneId("Asia/Tokyo").setViewportSize(1280, 900));
    page.navigate("/");
    Locator time = page.locator(".articles time").first();
    Object local =
        time.evaluate(
            "e => new Date(e.dateTime).toLocaleTimeString('en-GB', {hour: '2-digit', minute: '2-digit'})");
    assertThat(time).containsText(String.valueOf(local));
    assertThat(time).hasAttribute("title", Pattern.compile("\\d\\d:\\d\\d UTC$"));
    assertThat(page.locator("#zone")).hasText("in Asia/Tokyo; UTC on hover");
  }

  @Test
  void tablesAreCardsOnAPhone() {
    context.close();
    open(new Browser.NewContextOptions().setViewportSize(390, 800).setIsMobile(true));
    for (String path : List.of("/watches", "/sources")) {
      page.navigate(path);
      assertThat(page.locator(".cards tbody tr").first()).hasCSS("display", "block");
      assertThat(page.locator("header.top").boundingBox().height).isLessThan(60);
    }
    page.navigate("/");
    double news = page.locator("#articles").boundingBox().y;
    assertThat(news).isLessThan(page.locator("figure").first().boundingBox().y);
  }

  @Test
  void linksToFeedsApiAndHelp() {
    page.navigate("/watches/" + WATCH);
    for (String end : List.of(".atom", ".json")) {
      String feed = page.locator("a[href$='" + end + "']").getAttribute("href");
      assertThat(page.request().get(feed).ok()).isTrue();
    }
    page.getByText("Help").click();
    assertThat(page.request().get(page.locator("dl a").first().getAttribute("href")).ok()).isTrue();
  }
}
