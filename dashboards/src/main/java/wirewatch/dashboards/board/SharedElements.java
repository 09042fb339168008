package wirewatch.dashboards.board;

import java.util.List;
import wirewatch.dashboards.model.Bucket;
import wirewatch.dashboards.model.Bucket.Rank;
import wirewatch.dashboards.model.Chart;
import wirewatch.dashboards.model.Condition;
import wirewatch.dashboards.model.Control;
import wirewatch.dashboards.model.DataView;
import wirewatch.dashboards.model.Metric;
import wirewatch.dashboards.model.Panel.Drilldown;

/** Metrics, drilldowns, buckets and controls shared by several dashboards. */
final class SharedElements {
  static final int WEEK = 7;

  static final Metric ARTICLES = Metric.count("Articles");

  static final Drilldown TO_NEWSROOM =
      new Drilldown(NewsroomDashboard.ID, "Articles in the newsroom");
  static final Drilldown TO_STORIES = new Drilldown(StoriesDashboard.ID, "Stories");
  static final Drilldown TO_SPEAKERS = new Drilldown(SpeakersDashboard.ID, "Quotes by speaker");

  private SharedElements() {}

  /** Returns a bucket per value, for the values with the most documents. */
  static Bucket.Terms mostFrequent(DataView view, String field, String label, int limit) {
    return new Bucket.Terms(view.field(field), label, limit, Rank.MOST);
  }

  static Bucket.DateHistogram overTime(DataView view, String label) {
    return new Bucket.DateHistogram(view.timeField(), label);
  }

  /** Returns a horizontal bar chart of the values with the most articles. */
  static Chart bars(String field, String label, int limit) {
    return bars(mostFrequent(DataViews.ARTICLES, field, label, limit), ARTICLES);
  }

  static Chart bars(Bucket.Terms terms, Metric metric) {
    return new Chart.XyChart(
        terms.field().view(), Chart.Style.BAR_HORIZONTAL, terms, null, List.of(metric));
  }

  static Condition exists(DataView view, String field) {
    return new Condition.Exists(view.field(field));
  }

  /** Returns controls for agency, language, country and source of articles. */
  static List<Control> articleControls() {
    return List.of(
        control(DataViews.ARTICLES, "agency", "Agency", "article.agency"),
        control(DataViews.ARTICLES, "language", "Language", "article.language"),
        control(DataViews.ARTICLES, "country", "Country", "article.country_iso_codes"),
        control(DataViews.ARTICLES, "source", "Source", "feed.name"));
  }

  static Control control(DataView view, String id, String label, String field) {
    return new Control(id, label, view.field(field));
  }
}
