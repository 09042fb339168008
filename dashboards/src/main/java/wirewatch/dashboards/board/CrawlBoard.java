package wirewatch.dashboards.board;

import static wirewatch.dashboards.board.Parts.most;

import java.util.List;
import wirewatch.dashboards.model.Bucket;
import wirewatch.dashboards.model.Bucket.Rank;
import wirewatch.dashboards.model.Chart;
import wirewatch.dashboards.model.Condition;
import wirewatch.dashboards.model.Content.Documents;
import wirewatch.dashboards.model.Dashboard;
import wirewatch.dashboards.model.Dashboard.Row;
import wirewatch.dashboards.model.DataView;
import wirewatch.dashboards.model.Metric;
import wirewatch.dashboards.model.Metric.Operation;
import wirewatch.dashboards.model.Panel;

/** The dashboard of crawl health: outcomes, errors, lag and quiet sources. */
final class CrawlBoard {
  static final String ID = "wirewatch-crawl-health";
  private static final DataView VIEW = Views.CRAWL;
  private static final DataView ARTICLES = Views.ARTICLES;
  private static final Metric EVENTS = Metric.count("Events");
  private static final String SOURCE = "feed.name";
  static final Condition FAILED = new Condition.Is(VIEW.field("event.outcome"), "failure");
  private static final Condition POLLED = new Condition.Is(VIEW.field("event.action"), "poll");

  private CrawlBoard() {}

  static Dashboard of() {
    return new Dashboard(
        ID,
        "Wirewatch: crawl health",
        "Whether the sources answer, how late articles come, what fails, and who has gone quiet.",
        List.of(
            Parts.control(VIEW, "source", "Source", SOURCE),
            Parts.control(VIEW, "action", "Step", "event.action")),
        List.of(),
        Parts.WEEK,
        List.of(
            Row.of(12, outcomes(), errors(), statuses()),
            Row.of(14, silent(), failing()),
            Row.of(13, volume(), lag()),
            Row.of(13, newPages(), lagBySource()),
            Row.of(16, failures())));
  }

  private static Panel outcomes() {
    return Panel.of(
        24,
        "Outcomes over time",
        "Visits of listings, and pages that failed.",
        new Chart.Plot(
            VIEW,
            Chart.Style.BAR_STACKED,
            Parts.times(VIEW, "Time"),
            most(VIEW, "event.outcome", "Outcome", 5),
            List.of(EVENTS)));
  }

  private static Panel errors() {
    return Panel.of(
            12,
            "Kinds of errors",
            "What went wrong, most frequent first.",
            Parts.bars(most(VIEW, "error.type", "Error", 15), EVENTS))
        .where(FAILED);
  }

  private static Panel statuses() {
    return Panel.of(
        12,
        "HTTP status codes",
        "What the sites answered.",
        new Chart.Shares(VIEW, most(VIEW, "http.response.status_code", "Status", 10), EVENTS));
  }

  private static Panel silent() {
    return Panel.of(
        28,
        "Sources by volume, quietest first",
        "Articles in the time shown against the week before; a source that has gone quiet leads.",
        new Chart.Table(
            ARTICLES,
            List.of(new Bucket.Values(ARTICLES.field(SOURCE), "Source", 100, Rank.LEAST)),
            List.of(
                Parts.ARTICLES,
                Parts.ARTICLES.before("1w", "Week before"),
                Metric.of(Operation.MAX, ARTICLES.field("event.created"), "Last new article"))));
  }

  private static Panel failing() {
    return Panel.of(
            20,
            "Sources that fail",
            "Failures of each source, and the last one.",
            new Chart.Table(
                VIEW,
                List.of(most(VIEW, SOURCE, "Source", 50)),
                List.of(
                    Metric.count("Failures"),
                    Metric.of(Operation.LAST, VIEW.field("error.type"), "Last error"),
                    Metric.of(Operation.MAX, VIEW.time(), "Last failure"))))
        .where(FAILED);
  }

  private static Panel volume() {
    return Panel.of(
        24,
        "Volume against usual",
        "Articles over time, and the same time a week before.",
        new Chart.Plot(
            ARTICLES,
            Chart.Style.LINE,
            Parts.times(ARTICLES, "Published"),
            null,
            List.of(Parts.ARTICLES, Parts.ARTICLES.before("1w", "Week before"))));
  }

  private static Panel lag() {
    return Panel.of(
            24,
            "Lag from publication to fetching",
            "Seconds; a high line means that articles are seen late.",
            new Chart.Plot(
                ARTICLES, Chart.Style.LINE, Parts.times(ARTICLES, "Published"), null, lags()))
        .where(Parts.exists(ARTICLES, "crawl.lag_seconds"));
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
            new Chart.Plot(
                VIEW,
                Chart.Style.BAR_STACKED,
                Parts.times(VIEW, "Time"),
                most(VIEW, SOURCE, "Source", 12),
                List.of(Metric.of(Operation.SUM, VIEW.field("crawl.new"), "New pages"))))
        .where(POLLED)
        .leadingTo(Parts.TO_NEWSROOM);
  }

  private static Panel lagBySource() {
    return Panel.of(
        24,
        "Lag by source",
        "Seconds from publication to fetching.",
        new Chart.Table(
            ARTICLES,
            List.of(most(ARTICLES, SOURCE, "Source", 100)),
            List.of(Parts.ARTICLES, lags().get(0), lags().get(1))));
  }

  private static Panel failures() {
    return Panel.of(
        48,
        "Latest failures",
        "Newest first, with the reason and the address.",
        new Documents(Searches.FAILURES));
  }
}
