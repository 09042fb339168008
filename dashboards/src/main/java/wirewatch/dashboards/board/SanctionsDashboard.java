package wirewatch.dashboards.board;

import static wirewatch.dashboards.board.SharedElements.ARTICLES;
import static wirewatch.dashboards.board.SharedElements.bars;
import static wirewatch.dashboards.board.SharedElements.mostFrequent;

import java.util.List;
import wirewatch.dashboards.model.Bucket;
import wirewatch.dashboards.model.Bucket.Rank;
import wirewatch.dashboards.model.Chart;
import wirewatch.dashboards.model.Condition;
import wirewatch.dashboards.model.Dashboard;
import wirewatch.dashboards.model.Dashboard.Row;
import wirewatch.dashboards.model.DataView;
import wirewatch.dashboards.model.Metric;
import wirewatch.dashboards.model.Metric.Operation;
import wirewatch.dashboards.model.Panel;
import wirewatch.dashboards.model.PanelContent.DocumentList;
import wirewatch.dashboards.model.PanelContent.MarkdownText;

/** An example dashboard of one topic, to be copied for other topics. */
final class SanctionsDashboard {
  static final String ID = "wirewatch-sanctions";
  private static final DataView VIEW = DataViews.ARTICLES;
  private static final Condition TOPIC =
      new Condition.WordPrefix(
          List.of(VIEW.field("article.headline"), VIEW.field("article.body")),
          List.of("sanction", "embargo", "sanktion", "sancion", "sanzion", "санкц"));
  private static final String HELP =
      """
      **A worked example of a topic.** Its query, in the bar above, picks the articles whose headline or body has a \
      word that begins with *sanction*, *embargo* and their like in other languages. To make a desk of your own, \
      choose *Duplicate*, change the query, and save it under another name.
      """;

  private SanctionsDashboard() {}

  static Dashboard create() {
    return new Dashboard(
        ID,
        "Wirewatch: sanctions desk",
        "A worked example of a topic: who imposes, announces and reports sanctions, and on whom.",
        SharedElements.articleControls(),
        List.of(TOPIC),
        SharedElements.WEEK,
        List.of(
            Row.of(7, articleCount(), storyCount(), weekBefore(), help()),
            Row.of(13, overTime(), countries()),
            Row.of(
                14,
                topValues(
                    "Organisations", "Named in these articles.", "article.organisations.name"),
                topValues("People", "Named in these articles.", "article.people.name"),
                topValues("Speakers", "Quoted in these articles.", "article.speakers")),
            Row.of(12, significantKeywords(), firstPublishers()),
            Row.of(18, latest())));
  }

  private static Panel articleCount() {
    return figure("Articles", "On the topic, in the time shown.", ARTICLES);
  }

  private static Panel storyCount() {
    Metric metric = Metric.of(Operation.UNIQUE, VIEW.field("story.id"), "Stories");
    return figure("Stories", "Copies of one text count once.", metric);
  }

  private static Panel weekBefore() {
    return figure(
        "Week before",
        "Articles on the topic seven days earlier.",
        ARTICLES.shiftedBack("1w", "Articles, week before"));
  }

  private static Panel figure(String title, String description, Metric metric) {
    return Panel.of(10, title, description, new Chart.SingleValue(VIEW, metric));
  }

  private static Panel help() {
    return Panel.of(18, "About this desk", "", new MarkdownText(HELP));
  }

  private static Panel overTime() {
    return Panel.of(
        28,
        "Coverage over time",
        "Articles on the topic, by agency.",
        new Chart.XyChart(
            VIEW,
            Chart.Style.BAR_STACKED,
            SharedElements.overTime(VIEW, "Published"),
            mostFrequent(VIEW, "article.agency", "Agency", 10),
            List.of(ARTICLES)));
  }

  private static Panel countries() {
    return Panel.of(
        20,
        "Countries concerned",
        "Countries that these articles are about.",
        new Chart.RegionMap(
            VIEW, mostFrequent(VIEW, "article.country_iso_codes", "Country", 250), ARTICLES));
  }

  private static Panel topValues(String title, String description, String field) {
    return Panel.of(16, title, description, bars(field, title, 15))
        .withDrilldown(SharedElements.TO_SPEAKERS);
  }

  private static Panel significantKeywords() {
    return Panel.of(
        24,
        "Keywords of the topic",
        "Keywords that are far more frequent in these articles than in all others.",
        new Chart.TagCloud(
            VIEW,
            new Bucket.Terms(VIEW.field("article.terms"), "Keyword", 40, Rank.SIGNIFICANT),
            ARTICLES));
  }

  private static Panel firstPublishers() {
    return Panel.of(
            24,
            "Who is first",
            "Stories on the topic, by who published them first.",
            bars(
                mostFrequent(VIEW, "story.first_publisher", "First publisher", 12),
                Metric.of(Operation.UNIQUE, VIEW.field("story.id"), "Stories")))
        .withDrilldown(SharedElements.TO_STORIES);
  }

  private static Panel latest() {
    return Panel.of(
        48,
        "Latest on the topic",
        "Newest first; the address opens the article.",
        new DocumentList(SavedSearches.LATEST));
  }
}
