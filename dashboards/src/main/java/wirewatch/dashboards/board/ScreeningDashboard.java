package wirewatch.dashboards.board;

import static wirewatch.dashboards.board.SharedElements.ARTICLES;
import static wirewatch.dashboards.board.SharedElements.mostFrequent;

import java.util.ArrayList;
import java.util.List;
import wirewatch.dashboards.model.Chart;
import wirewatch.dashboards.model.Condition;
import wirewatch.dashboards.model.Control;
import wirewatch.dashboards.model.Dashboard;
import wirewatch.dashboards.model.Dashboard.Row;
import wirewatch.dashboards.model.DataView;
import wirewatch.dashboards.model.Metric;
import wirewatch.dashboards.model.Metric.Operation;
import wirewatch.dashboards.model.Panel;
import wirewatch.dashboards.model.PanelContent.DocumentList;

/** The dashboard of listed names in articles and of reported designations. */
final class ScreeningDashboard {
  static final String ID = "wirewatch-screening";
  private static final DataView VIEW = DataViews.ARTICLES;
  private static final String NAME = "article.listed.name";
  private static final String ACTION = "article.designations.action";
  private static final Condition LISTED = SharedElements.exists(VIEW, NAME);
  private static final Condition REPORTED = SharedElements.exists(VIEW, ACTION);

  private ScreeningDashboard() {}

  static Dashboard create() {
    return new Dashboard(
        ID,
        "Wirewatch: screening",
        "Names of lists in articles, and who articles say was put on a list or taken off one.",
        controls(),
        List.of(),
        SharedElements.WEEK,
        List.of(
            Row.of(6, figures()),
            Row.of(13, listsOverTime(), ways()),
            Row.of(16, names(), agencies()),
            Row.of(18, hits()),
            Row.of(13, designationsOverTime(), designated()),
            Row.of(14, designations())));
  }

  private static List<Control> controls() {
    List<Control> controls =
        new ArrayList<>(
            List.of(
                SharedElements.control(VIEW, "list", "List", "article.listed.list"),
                SharedElements.control(
                    VIEW, "authority", "Authority", "article.designations.authority")));
    controls.addAll(SharedElements.articleControls());
    return controls;
  }

  private static Panel[] figures() {
    return new Panel[] {
      figure(
              "Articles with a listed name",
              "Names that were found to be others do not count.",
              ARTICLES)
          .where(LISTED),
      figure(
              "Listed names found",
              "Different names of lists in the articles.",
              Metric.of(Operation.UNIQUE, VIEW.field(NAME), "Names"))
          .where(LISTED),
      figure(
              "Articles that report a designation",
              "Somebody was put on a list or taken off one; needs no list.",
              ARTICLES)
          .where(REPORTED)
    };
  }

  private static Panel figure(String title, String description, Metric metric) {
    return Panel.of(16, title, description, new Chart.SingleValue(VIEW, metric));
  }

  private static Panel listsOverTime() {
    return Panel.of(
            30,
            "Listed names over time by list",
            "Articles that have a name of the list.",
            overTime("article.listed.list", "List"))
        .where(LISTED)
        .withDrilldown(SharedElements.TO_NEWSROOM);
  }

  private static Chart overTime(String field, String label) {
    return new Chart.XyChart(
        VIEW,
        Chart.Style.BAR_STACKED,
        SharedElements.overTime(VIEW, "Published"),
        mostFrequent(VIEW, field, label, 10),
        List.of(ARTICLES));
  }

  private static Panel ways() {
    return Panel.of(
            18,
            "How names were found",
            "The weakest step that was needed from the listed name to the text.",
            new Chart.PieChart(VIEW, mostFrequent(VIEW, "article.listed.how", "How", 12), ARTICLES))
        .where(LISTED);
  }

  private static Panel names() {
    return Panel.of(
            30,
            "Listed names",
            "Articles that have the name, against the week before, and the last of them.",
            new Chart.DataTable(
                VIEW,
                List.of(mostFrequent(VIEW, NAME, "Name", 50)),
                List.of(
                    ARTICLES,
                    ARTICLES.shiftedBack("1w", "Week before"),
                    Metric.of(Operation.MAX, VIEW.timeField(), "Last article"))))
        .where(LISTED)
        .withDrilldown(SharedElements.TO_NEWSROOM);
  }

  private static Panel agencies() {
    return Panel.of(
            18,
            "Who writes about them",
            "Agencies of the articles that have a listed name.",
            SharedElements.bars("article.agency", "Agency", 15))
        .where(LISTED);
  }

  private static Panel hits() {
    return Panel.of(
        48,
        "Articles with listed names",
        "Newest first; decide in the console's inbox who is meant.",
        new DocumentList(SavedSearches.LISTED));
  }

  private static Panel designationsOverTime() {
    return Panel.of(
            30,
            "Reported designations over time by authority",
            "Articles that say that the authority added or removed somebody.",
            overTime("article.designations.authority", "Authority"))
        .where(REPORTED)
        .withDrilldown(SharedElements.TO_NEWSROOM);
  }

  private static Panel designated() {
    return Panel.of(
            18,
            "Designated, by report",
            "Names as the articles write them.",
            SharedElements.bars("article.designations.names", "Name", 15))
        .where(REPORTED);
  }

  private static Panel designations() {
    return Panel.of(
        48,
        "Articles that report designations",
        "Newest first.",
        new DocumentList(SavedSearches.DESIGNATIONS));
  }
}
