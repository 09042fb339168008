package wirewatch.dashboards.board;

import static wirewatch.dashboards.board.Parts.most;

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
final class StoriesBoard {
  static final String ID = "wirewatch-stories";
  private static final DataView VIEW = Views.ARTICLES;
  private static final Metric STORIES =
      Metric.of(Operation.UNIQUE, VIEW.field("story.id"), "Stories");
  private static final Condition SHARED = new Condition.AtLeast(VIEW.field("story.copies"), 2);
  private static final Condition FOLLOWED =
      new Condition.AtLeast(VIEW.field("story.lag_seconds"), 1);

  private StoriesBoard() {}

  static Dashboard of() {
    return new Dashboard(
        ID,
        "Wirewatch: stories",
        "Which texts spread, how far and how fast, who has them first and who follows whom.",
        Parts.articleControls(),
        List.of(),
        Parts.WEEK,
        List.of(
            Row.of(16, biggest()),
            Row.of(13, overTime(), spread()),
            Row.of(14, first(), followers(), pairs()),
            Row.of(13, lagOverTime(), lagByPublisher())));
  }

  private static Panel biggest() {
    return Panel.of(
            48,
            "Biggest stories",
            "The stories with the most copies; a click on a story shows its articles.",
            new Chart.Table(
                VIEW,
                List.of(most(VIEW, "story.id", "Story", 30)),
                List.of(
                    Metric.count("Copies in the time shown"),
                    last("article.headline.keyword", "Headline"),
                    last("story.first_publisher", "First"),
                    Metric.of(Operation.UNIQUE, VIEW.field("article.publisher"), "Publishers"),
                    Metric.of(Operation.UNIQUE, VIEW.field("article.language"), "Languages"),
                    Metric.of(
                        Operation.MAX, VIEW.field("story.lag_seconds"), "Last copy after (s)"))))
        .leadingTo(Parts.TO_NEWSROOM);
  }

  private static Metric last(String field, String label) {
    return Metric.of(Operation.LAST, VIEW.field(field), label);
  }

  private static Panel overTime() {
    return Panel.of(
        28,
        "Stories over time by first publisher",
        "New stories, by who published them first.",
        new Chart.Plot(
            VIEW,
            Chart.Style.BAR_STACKED,
            Parts.times(VIEW, "Published"),
            most(VIEW, "story.first_publisher", "First publisher", 10),
            List.of(STORIES)));
  }

  private static Panel spread() {
    return Panel.of(
        20,
        "How far stories spread",
        "How many stories have that many copies.",
        new Chart.Plot(
            VIEW,
            Chart.Style.BAR_STACKED,
            new Bucket.Values(VIEW.field("story.copies"), "Copies", 20, Rank.VALUE),
            null,
            List.of(STORIES)));
  }

  private static Panel first() {
    return Panel.of(
            16,
            "Who is first",
            "How many stories that others took up each publisher had first.",
            Parts.bars(most(VIEW, "story.first_publisher", "First publisher", 15), STORIES))
        .where(SHARED)
        .leadingTo(Parts.TO_NEWSROOM);
  }

  private static Panel followers() {
    return Panel.of(
            16,
            "Who follows",
            "How many copies each publisher had after somebody else.",
            Parts.bars(most(VIEW, "article.publisher", "Publisher", 15), Metric.count("Copies")))
        .where(FOLLOWED)
        .leadingTo(Parts.TO_NEWSROOM);
  }

  private static Panel pairs() {
    return Panel.of(
            16,
            "Who follows whom",
            "Across: the publisher of the copy; down: who was first.",
            new Chart.Heat(
                VIEW,
                most(VIEW, "article.publisher", "Copied by", 12),
                most(VIEW, "story.first_publisher", "First", 12),
                Metric.count("Copies")))
        .where(FOLLOWED);
  }

  private static Panel lagOverTime() {
    return Panel.of(
            24,
            "Lag behind the first",
            "Seconds from the first publication of a story to its copies.",
            new Chart.Plot(VIEW, Chart.Style.LINE, Parts.times(VIEW, "Published"), null, lags()))
        .where(FOLLOWED);
  }

  private static Panel lagByPublisher() {
    return Panel.of(
            24,
            "Lag by publisher",
            "Seconds behind the first, for each publisher that copies.",
            new Chart.Table(
                VIEW,
                List.of(most(VIEW, "article.publisher", "Publisher", 30)),
                List.of(Metric.count("Copies"), lags().get(0), lags().get(1))))
        .where(FOLLOWED);
  }

  private static List<Metric> lags() {
    return List.of(
        Metric.of(Operation.MEDIAN, VIEW.field("story.lag_seconds"), "Median (s)"),
        Metric.of(Operation.PERCENTILE_95, VIEW.field("story.lag_seconds"), "95th percentile (s)"));
  }
}
