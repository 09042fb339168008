package wirewatch.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wirewatch.console.view.AlertListItem;
import wirewatch.console.view.ArticleListItem;
import wirewatch.console.view.CountryName;
import wirewatch.console.view.DisplayTime;
import wirewatch.console.view.Passage;

/** Texts of articles name their language and run in its direction. */
class ForeignTextTest {
  private static final String ARABIC = "مجلس الأمن: عقوبات جديدة";
  private static final DisplayTime TIME = DisplayTime.of("2026-03-09T12:00:00Z");

  private final TemplateRenderer renderer = new TemplateRenderer();

  @Test
  void headlineAndPassagesOfAnArabicArticleRunFromRightToLeft() {
    String html = line("ar");
    assertThat(html)
        .contains("<h3 lang=\"ar\" dir=\"rtl\">", "<p class=\"hit\" lang=\"ar\" dir=\"rtl\">");
  }

  @Test
  void aTextOfAnUnknownLanguageRunsByItsOwnLetters() {
    assertThat(line("")).contains("<h3 dir=\"auto\">").doesNotContain("lang=\"\"");
    assertThat(line("en-GB")).contains("<h3 lang=\"en-GB\" dir=\"ltr\">");
  }

  @Test
  void alertsNameTheLanguageOfHeadlineAndSentence() {
    AlertListItem alert =
        new AlertListItem(
            "a1",
            TIME,
            "w",
            "Watch",
            "high",
            "",
            ARABIC,
            "/article/1",
            "وكالة",
            "ar",
            List.of(List.of(new Passage(ARABIC, true))),
            List.of(),
            "",
            List.of(),
            List.of());
    String html = renderer.toHtml("alerts-list", Map.of("alerts", List.of(alert)));

    assertThat(html)
        .contains("<h3 lang=\"ar\" dir=\"rtl\">", "<p class=\"hit\" lang=\"ar\" dir=\"rtl\">");
  }

  @Test
  void countriesStandByNameAndFlag() {
    assertThat(line("en"))
        .contains("\uD83C\uDDF3\uD83C\uDDF4 </span>Norway")
        .contains("and 1 more");
    assertThat(CountryName.of("??").flag()).isEmpty();
  }

  private String line(String language) {
    List<CountryName> countries =
        List.of("NO", "SE", "DK", "FI").stream().map(CountryName::of).toList();
    ArticleListItem item =
        new ArticleListItem(
            "1",
            "/article/1",
            TIME,
            "وكالة",
            "",
            List.of(new Passage(ARABIC, false)),
            "",
            countries,
            language,
            1,
            1,
            List.of(List.of(new Passage(ARABIC, true))));
    return renderer.toHtml("line", Map.of("line", item));
  }
}
