package wirewatch.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a reader does with alerts. */
abstract class InboxTasks extends RunningConsole {
  private static final int MIN_ALERTS = 3;

  /** Opens the new alerts, when those of the first round are there. */
  private Locator openInbox() {
    page.navigate("/alerts");
    Locator cases = page.locator(".case");
    for (int tries = 0; tries < 60 && cases.count() < MIN_ALERTS; tries++) {
      page.waitForTimeout(500);
      page.reload();
    }
    assertThat(cases.count()).isGreaterThanOrEqualTo(MIN_ALERTS);
    return cases;
  }

  @Test
  void worksOffAnAlertWithTheKeyboardAndTakesItBack() {
    Locator cases = openInbox();
    int before = cases.count();
    String first = cases.first().getAttribute("data-id");

    page.keyboard().press("j");
    assertThat(cases.first()).isFocused();
    page.keyboard().press("j");
    page.keyboard().press("k");
    assertThat(cases.first()).isFocused();
    page.keyboard().press("e");
    assertThat(page.locator(".notice")).containsText("One alert is marked as done.");
    assertThat(cases).hasCount(before - 1);
    assertThat(page.locator("#alert-" + first)).hasCount(0);

    page.keyboard().press("u");
    assertThat(page.locator(".notice")).containsText("One decision is undone.");
    assertThat(page.locator("#alert-" + first)).isVisible();

    page.keyboard().press("?");
    assertThat(page.locator("#key-list")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#key-list")).isHidden();
  }

  @Test
  void decidesOnSeveralAtOnce() {
    Locator cases = openInbox();
    page.keyboard().press("j");
    page.keyboard().press("x");
    cases.nth(1).locator("input[name=id]").check();
    page.locator(".bulk")
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Relevant").setExact(true))
        .click();

    assertThat(page.locator(".notice")).containsText("2 alerts are marked as relevant.");
    page.locator("form[action='/alerts/undo'] button").click();
    assertThat(page.locator(".notice")).containsText("2 decisions are undone.");
  }

  @Test
  void opensTheArticleAndMarksItAsSeen() {
    openInbox();
    String first = page.locator(".case").first().getAttribute("data-id");
    page.keyboard().press("j");
    Page article = context.waitForPage(() -> page.keyboard().press("o"));
    assertThat(article.locator("article h1")).isVisible();
    article.close();
    assertThat(page.locator(".notice")).containsText("marked as seen");

    page.navigate("/alerts?state=seen");
    assertThat(page.locator("#alert-" + first)).isVisible();
    page.locator("#alert-" + first).getByText("What was decided").click();
    assertThat(page.locator("#alert-" + first)).containsText("new → seen");
  }

  @Test
  void narrowsTheWatchOfAnAlertThatIsNotRelevant() {
    Locator first = openInbox().first();
    first.locator("summary", new Locator.LocatorOptions().setHasText("Not relevant")).click();
    first.getByText("another topic").click();
    assertThat(page.locator(".notice")).containsText("One alert is marked as not relevant.");
    page.getByText("Narrow the watch").click();

    page.locator("tbody th a").first().click();
    assertThat(page.locator("aside")).containsText(Pattern.compile("Removes (one|\\d+) article"));
    assertThat(page.locator("aside .articles li").first()).isVisible();
    page.getByText("Change the watch so").click();
    assertThat(page.getByLabel("Query").first())
        .hasValue(Pattern.compile("^\\(volcano OR .*\\) AND NOT [a-z]+:\".*\"$"));
  }

  @Test
  void keepsWhoDecidedWhatAndExportsIt() {
    Locator first = openInbox().first();
    String id = first.getAttribute("data-id");
    page.locator(".bulk .menu summary").click();
    page.getByLabel("Your name").fill("Ada");
    first.locator("summary", new Locator.LocatorOptions().setHasText("Note")).click();
    first.getByLabel("Note").last().fill("=call the desk");
    first.getByLabel("Assign to").fill("Grace");
    first.getByText("Save").click();
    assertThat(page.locator("#alert-" + id)).containsText("for Grace");

    APIResponse csv = page.request().get("/export/triage?format=csv");
    assertThat(csv.text()).startsWith("\uFEFFalert,");
    assertThat(csv.text()).contains(",Ada,new,new,,Grace,'=call the desk,false");
    APIResponse kept = page.request().get("/api/v1/alerts/" + id + "/triage");
    assertThat(kept.text()).contains("\"by\":\"Ada\"", "\"assignee\":\"Grace\"");
    assertThat(page.request().get("/export/triage?format=json").text()).contains(id);
  }

  @Test
  void filtersByWatchAndCountsWhatIsNew() {
    openInbox();
    assertThat(page.locator("nav .count").first()).containsText(Pattern.compile("\\d"));
    page.getByLabel("Watch").selectOption(WATCH);
    page.getByText("Filter").click();
    assertThat(page.locator(".case .watch").first()).hasText("Small news");
    page.navigate("/alerts?state=all&watch=no-such-watch");
    assertThat(page.locator(".empty")).containsText("There is no such alert.");
  }
}
