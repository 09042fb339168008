package wirewatch.dashboards.board;

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

/** The dashboard of stories: copies and versions of one text across sources. */
final class StoriesDashboard {
  static final String ID = "wirewatch-stories";
  private static final DataView VIEW = DataViews.ARTICLES;
  private static final Metric STORIES =
      Metric.of(Operation.UNIQUE, VIEW.field("story.id"), "Stories");
  private static final Condition COPIED = new Condition.AtLeast(VIEW.field("story.copies"), 2);
  private static final Condition LATER_COPY =
      new Condition.AtLeast(VIEW.field("story.lag_seconds"), 1);

  private StoriesDashboard() {}

  static Dashboard create() {
    return new Dashboard(
        ID,
        "Wirewatch: stories",
        "Which texts spread, how far and how fast, who has them first and who follows whom.",
        SharedElements.articleControls(),
        List.of(),
        SharedElements.WEEK,
        List.of(
            Row.of(16, largestStories()),
            Row.of(13, overTime(), copiesPerStory()),
            Row.of(14, firstPublishers(), followers(), publisherPairs()),
            Row.of(13, lagOverTime(), lagByPublisher())));
  }

  private static Panel largestStories() {
    return Panel.of(
            48,
            "Biggest stories",
            "The stories with the most copies; a click on a story shows its articles.",
            new Chart.DataTable(
                VIEW,
                List.of(mostFrequent(VIEW, "story.id", "Story", 30)),
                List.of(
                    Metric.count("Copies in the time shown"),
                    lastValue("article.headline.keyword", "Headline"),
                    lastValue("story.first_publisher", "First"),
                    Metric.of(Operation.UNIQUE, VIEW.field("article.publisher"), "Publishers"),
                    Metric.of(Operation.UNIQUE, VIEW.field("article.language"), "Languages"),
                    Metric.of(
                        Operation.MAX, VIEW.field("story.lag_seconds"), "Last copy after (s)"))))
        .withDrilldown(SharedElements.TO_NEWSROOM);
  }

  private static Metric lastValue(String field, String label) {
    return Metric.of(Operation.LAST, VIEW.field(field), label);
  }

  private static Panel overTime() {
    return Panel.of(
        28,
        "Stories over time by first publisher",
        "New stories, by who published them first.",
        new Chart.XyChart(
            VIEW,
            Chart.Style.BAR_STACKED,
            SharedElements.overTime(VIEW, "Published"),
            mostFrequent(VIEW, "story.first_publisher", "First publisher", 10),
            List.of(STORIES)));
  }

  private static Panel copiesPerStory() {
    return Panel.of(
        20,
        "How far stories spread",
        "How many stories have that many copies.",
        new Chart.XyChart(
            VIEW,
            Chart.Style.BAR_STACKED,
            new Bucket.Terms(VIEW.field("story.copies"), "Copies", 20, Rank.VALUE),
            null,
            List.of(STORIES)));
  }

  private static Panel firstPublishers() {
    return Panel.of(
            16,
            "Who is first",
            "How many stories that others took up each publisher had first.",
            SharedElements.bars(
                mostFrequent(VIEW, "story.first_publisher", "First publisher", 15), STORIES))
        .where(COPIED)
        .withDrilldown(SharedElements.TO_NEWSROOM);
  }

  private static Panel followers() {
    return Panel.of(
            16,
            "Who follows",
            "How many copies each publisher had after somebody else.",
            SharedElements.bars(
                mostFrequent(VIEW, "article.publisher", "Publisher", 15), Metric.count("Copies")))
        .where(LATER_COPY)
        .withDrilldown(SharedElements.TO_NEWSROOM);
  }

  private static Panel publisherPairs() {
    return Panel.of(
            16,
            "Who follows whom",
            "Across: the publisher of the copy; down: who was first.",
            new Chart.Heatmap(
                VIEW,
                mostFrequent(VIEW, "article.publisher", "Copied by", 12),
                mostFrequent(VIEW, "story.first_publisher", "First", 12),
                Metric.count("Copies")))
        .where(LATER_COPY);
  }

  private static Panel lagOverTime() {
    return Panel.of(
            24,
            "Lag behind the first",
            "Seconds from the first publication of a story to its copies.",
            new Chart.XyChart(
                VIEW, Chart.Style.LINE, SharedElements.overTime(VIEW, "Published"), null, lags()))
        .where(LATER_COPY);
  }

  private static Panel lagByPublisher() {
    return Panel.of(
            24,
            "Lag by publisher",
            "Seconds behind the first, for each publisher that copies.",
            new Chart.DataTable(
                VIEW,
                List.of(mostFrequent(VIEW, "article.publisher", "Publisher", 30)),
                List.of(Metric.count("Copies"), lags().get(0), lags().get(1))))
        .where(LATER_COPY);
  }

  private static List<Metric> lags() {
    return List.of(
        Metric.of(Operation.MEDIAN, VIEW.field("story.lag_seconds"), "Median (s)"),
        Metric.of(Operation.PERCENTILE_95, VIEW.field("story.lag_seconds"), "95th percentile (s)"));
  }
}
