package wirewatch.dashboards.board;

import static wirewatch.dashboards.board.SharedElements.mostFrequent;

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

/** The dashboard of watches, their alerts and the delivery of alerts. */
final class AlertsDashboard {
  static final String ID = "wirewatch-alerts";
  private static final DataView VIEW = DataViews.ALERTS;
  private static final Metric ALERTS = Metric.count("Alerts");
  private static final Condition HAS_DELIVERY =
      SharedElements.exists(VIEW, "alert.delivery_status");

  private AlertsDashboard() {}

  static Dashboard create() {
    return new Dashboard(
        ID,
        "Wirewatch: watches and alerts",
        "What the watches found, how much it matters, and whether the messages went out.",
        controls(),
        List.of(),
        SharedElements.WEEK,
        List.of(
            Row.of(6, figures()),
            Row.of(13, byWatch(), bySeverity()),
            Row.of(13, watches(), matchedWords(), agencies()),
            Row.of(11, deliveryStatus(), deliveryByChannel()),
            Row.of(20, latest())));
  }

  private static List<Control> controls() {
    return List.of(
        SharedElements.control(VIEW, "watch", "Watch", "rule.name"),
        SharedElements.control(VIEW, "severity", "Severity", "alert.severity"),
        SharedElements.control(VIEW, "agency", "Agency", "article.agency"),
        SharedElements.control(VIEW, "country", "Country", "article.country_iso_codes"));
  }

  private static Panel[] figures() {
    return new Panel[] {
      figure("Alerts", "Alerts in the time shown.", ALERTS),
      figure(
          "Watches with alerts",
          "Watches with at least one alert.",
          Metric.of(Operation.UNIQUE, VIEW.field("rule.id"), "Watches")),
      figure(
          "Stories alerted",
          "A story is alerted once per watch.",
          Metric.of(Operation.UNIQUE, VIEW.field("story.id"), "Stories"))
    };
  }

  private static Panel figure(String title, String description, Metric metric) {
    return Panel.of(16, title, description, new Chart.SingleValue(VIEW, metric));
  }

  private static Panel byWatch() {
    return overTime("Alerts over time by watch", "Hits of each watch.", "rule.name", "Watch");
  }

  private static Panel bySeverity() {
    return overTime(
        "Alerts over time by severity", "How much the hits matter.", "alert.severity", "Severity");
  }

  private static Panel overTime(String title, String description, String field, String label) {
    return Panel.of(
            24,
            title,
            description,
            new Chart.XyChart(
                VIEW,
                Chart.Style.BAR_STACKED,
                SharedElements.overTime(VIEW, "Time"),
                mostFrequent(VIEW, field, label, 10),
                List.of(ALERTS)))
        .withDrilldown(SharedElements.TO_NEWSROOM);
  }

  private static Panel watches() {
    return Panel.of(
        20,
        "Watches",
        "Alerts of each watch, with the week before and its last alert.",
        new Chart.DataTable(
            VIEW,
            List.of(mostFrequent(VIEW, "rule.name", "Watch", 50)),
            List.of(
                ALERTS,
                ALERTS.shiftedBack("1w", "Week before"),
                Metric.of(Operation.MAX, VIEW.timeField(), "Last alert"))));
  }

  private static Panel matchedWords() {
    return Panel.of(
        14,
        "Words that matched",
        "As printed in the articles.",
        new Chart.TagCloud(VIEW, mostFrequent(VIEW, "alert.matched_terms", "Word", 40), ALERTS));
  }

  private static Panel agencies() {
    return Panel.of(
        14,
        "Agencies alerted",
        "Who wrote the articles that matched.",
        SharedElements.bars(mostFrequent(VIEW, "article.agency", "Agency", 12), ALERTS));
  }

  private static Panel deliveryStatus() {
    return Panel.of(
            20,
            "Delivery status",
            "Alerts with a message in that state; one alert may have several messages.",
            new Chart.PieChart(
                VIEW, mostFrequent(VIEW, "alert.delivery_status", "Status", 10), ALERTS))
        .where(HAS_DELIVERY);
  }

  private static Panel deliveryByChannel() {
    return Panel.of(
            28,
            "Delivery by channel",
            "Alerts that went, or should have gone, through each channel.",
            new Chart.DataTable(
                VIEW,
                List.of(
                    mostFrequent(VIEW, "alert.delivery_channel", "Channel", 30),
                    mostFrequent(
                        VIEW, "alert.delivery_status", "Status of the alert's messages", 10)),
                List.of(ALERTS)))
        .where(HAS_DELIVERY);
  }

  private static Panel latest() {
    return Panel.of(
        48,
        "Latest alerts",
        "Newest first, with the sentence that matched and who said it.",
        new DocumentList(SavedSearches.ALERTS));
  }
}
