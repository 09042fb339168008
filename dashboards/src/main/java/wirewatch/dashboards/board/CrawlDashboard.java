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
import wirewatch.dashboards.model.PanelContent.DocumentList;

/** The dashboard of crawl health: outcomes, errors, lag and quiet sources. */
final class CrawlDashboard {
  static final String ID = "wirewatch-crawl-health";
  private static final DataView VIEW = DataViews.CRAWL;
  private static final DataView ARTICLES = DataViews.ARTICLES;
  private static final Metric EVENTS = Metric.count("Events");
  private static final String SOURCE = "feed.name";
  static final Condition FAILED = new Condition.OneOf(VIEW.field("event.outcome"), "failure");
  private static final Condition POLLED = new Condition.OneOf(VIEW.field("event.action"), "poll");

  private CrawlDashboard() {}

  static Dashboard create() {
    return new Dashboard(
        ID,
        "Wirewatch: crawl health",
        "Whether the sources answer, how late articles come, what fails, and who has gone quiet.",
        List.of(
            SharedElements.control(VIEW, "source", "Source", SOURCE),
            SharedElements.control(VIEW, "action", "Step", "event.action")),
        List.of(),
        SharedElements.WEEK,
        List.of(
            Row.of(12, outcomes(), errors(), statuses()),
            Row.of(14, sourcesByVolume(), failingSources()),
            Row.of(13, volumeAgainstLastWeek(), lag()),
            Row.of(13, newPages(), lagBySource()),
            Row.of(16, failures())));
  }

  private static Panel outcomes() {
    return Panel.of(
        24,
        "Outcomes over time",
        "Visits of listings, and pages that failed.",
        new Chart.XyChart(
            VIEW,
            Chart.Style.BAR_STACKED,
            SharedElements.overTime(VIEW, "Time"),
            mostFrequent(VIEW, "event.outcome", "Outcome", 5),
            List.of(EVENTS)));
  }

  private static Panel errors() {
    return Panel.of(
            12,
            "Kinds of errors",
            "What went wrong, most frequent first.",
            SharedElements.bars(mostFrequent(VIEW, "error.type", "Error", 15), EVENTS))
        .where(FAILED);
  }

  private static Panel statuses() {
    return Panel.of(
        12,
        "HTTP status codes",
        "What the sites answered.",
        new Chart.PieChart(
            VIEW, mostFrequent(VIEW, "http.response.status_code", "Status", 10), EVENTS));
  }

  private static Panel sourcesByVolume() {
    return Panel.of(
        28,
        "Sources by volume, quietest first",
        "Articles in the time shown against the week before; a source that has gone quiet leads.",
        new Chart.DataTable(
            ARTICLES,
            List.of(new Bucket.Terms(ARTICLES.field(SOURCE), "Source", 100, Rank.LEAST)),
            List.of(
                SharedElements.ARTICLES,
                SharedElements.ARTICLES.shiftedBack("1w", "Week before"),
                Metric.of(Operation.MAX, ARTICLES.field("event.created"), "Last new article"))));
  }

  private static Panel failingSources() {
    return Panel.of(
            20,
            "Sources that fail",
            "Failures of each source, and the last one.",
            new Chart.DataTable(
                VIEW,
                List.of(mostFrequent(VIEW, SOURCE, "Source", 50)),
                List.of(
                    Metric.count("Failures"),
                    Metric.of(Operation.LAST, VIEW.field("error.type"), "Last error"),
                    Metric.of(Operation.MAX, VIEW.timeField(), "Last failure"))))
        .where(FAILED);
  }

  private static Panel volumeAgainstLastWeek() {
    return Panel.of(
        24,
        "Volume against usual",
        "Articles over time, and the same time a week before.",
        new Chart.XyChart(
            ARTICLES,
            Chart.Style.LINE,
            SharedElements.overTime(ARTICLES, "Published"),
            null,
            List.of(
                SharedElements.ARTICLES,
                SharedElements.ARTICLES.shiftedBack("1w", "Week before"))));
  }

  private static Panel lag() {
    return Panel.of(
            24,
            "Lag from publication to fetching",
            "Seconds; a high line means that articles are seen late.",
            new Chart.XyChart(
                ARTICLES,
                Chart.Style.LINE,
                SharedElements.overTime(ARTICLES, "Published"),
                null,
                lags()))
        .where(SharedElements.exists(ARTICLES, "crawl.lag_seconds"));
  }

  private static List<Metric> lags() {
    return List.of(
        Metric.of(Operation.MEDIAN, ARTICLES.field("crawl.lag_seconds"), "Median (s)"),
        Metric.of(
            Operation.PERCENTILE_95, ARTICLES.field("crawl.lag_seconds"), "95th percentile (s)"));
  }

  private static Panel newPages() {
    return Panel.of(
            24,
            "New pages over time by source",
            "Pages that a listing named for the first time.",
            new Chart.XyChart(
                VIEW,
                Chart.Style.BAR_STACKED,
                SharedElements.overTime(VIEW, "Time"),
                mostFrequent(VIEW, SOURCE, "Source", 12),
                List.of(Metric.of(Operation.SUM, VIEW.field("crawl.new"), "New pages"))))
        .where(POLLED)
        .withDrilldown(SharedElements.TO_NEWSROOM);
  }

  private static Panel lagBySource() {
    return Panel.of(
        24,
        "Lag by source",
        "Seconds from publication to fetching.",
        new Chart.DataTable(
            ARTICLES,
            List.of(mostFrequent(ARTICLES, SOURCE, "Source", 100)),
            List.of(SharedElements.ARTICLES, lags().get(0), lags().get(1))));
  }

  private static Panel failures() {
    return Panel.of(
        48,
        "Latest failures",
        "Newest first, with the reason and the address.",
        new DocumentList(SavedSearches.FAILURES));
  }
}
