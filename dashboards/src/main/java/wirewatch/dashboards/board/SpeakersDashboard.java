package wirewatch.dashboards.board;

import static wirewatch.dashboards.board.SharedElements.ARTICLES;
import static wirewatch.dashboards.board.SharedElements.mostFrequent;

import java.util.ArrayList;
import java.util.List;
import wirewatch.dashboards.model.Chart;
import wirewatch.dashboards.model.Control;
import wirewatch.dashboards.model.Dashboard;
import wirewatch.dashboards.model.Dashboard.Row;
import wirewatch.dashboards.model.DataView;
import wirewatch.dashboards.model.Panel;
import wirewatch.dashboards.model.PanelContent.DocumentList;
import wirewatch.dashboards.model.PanelContent.MarkdownText;

/** The dashboard of quotes and their speakers. */
final class SpeakersDashboard {
  static final String ID = "wirewatch-speakers";
  private static final DataView VIEW = DataViews.ARTICLES;
  private static final String SPEAKERS = "article.speakers";
  private static final String HELP =
      """
      **To search the quotes**, type into the bar above:
      `article.speakers : "Anna Weber"` for one person,
      `article.quotes.text : timber` for a word in any quote,
      `article.quotes:{ speaker:Weber and text:timber }` for a word that she said herself.
      """;

  private SpeakersDashboard() {}

  static Dashboard create() {
    Control speaker = SharedElements.control(VIEW, "speaker", "Speaker", SPEAKERS);
    List<Control> controls = new ArrayList<>(List.of(speaker));
    controls.addAll(SharedElements.articleControls());
    return new Dashboard(
        ID,
        "Wirewatch: speakers",
        "Who says what: the people quoted, where and about what, and their words.",
        controls,
        List.of(SharedElements.exists(VIEW, SPEAKERS)),
        SharedElements.WEEK,
        List.of(
            Row.of(14, speakers(), overTime()),
            Row.of(13, agencies(), topics(), help()),
            Row.of(20, quotes())));
  }

  private static Panel speakers() {
    return Panel.of(
            18,
            "Most quoted",
            "Articles that quote the person.",
            SharedElements.bars(SPEAKERS, "Speaker", 20))
        .withDrilldown(SharedElements.TO_NEWSROOM);
  }

  private static Panel overTime() {
    return Panel.of(
        30,
        "Quotes over time by speaker",
        "Articles that quote the most quoted people.",
        new Chart.XyChart(
            VIEW,
            Chart.Style.BAR_STACKED,
            SharedElements.overTime(VIEW, "Published"),
            mostFrequent(VIEW, SPEAKERS, "Speaker", 8),
            List.of(ARTICLES)));
  }

  private static Panel agencies() {
    return Panel.of(
        18,
        "Who quotes whom",
        "Across: the agency; down: the speaker.",
        new Chart.Heatmap(
            VIEW,
            mostFrequent(VIEW, "article.agency", "Agency", 12),
            mostFrequent(VIEW, SPEAKERS, "Speaker", 12),
            ARTICLES));
  }

  private static Panel topics() {
    return Panel.of(
        16,
        "What they talk about",
        "Keywords of the articles that quote somebody.",
        new Chart.TagCloud(VIEW, mostFrequent(VIEW, "article.terms", "Keyword", 40), ARTICLES));
  }

  private static Panel help() {
    return Panel.of(14, "Searching quotes", "", new MarkdownText(HELP));
  }

  private static Panel quotes() {
    return Panel.of(
        48,
        "Quotes",
        "Articles that quote somebody, newest first.",
        new DocumentList(SavedSearches.QUOTES));
  }
}
