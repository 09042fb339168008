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
final class Parts {
  static final int WEEK = 7;

  static final Metric ARTICLES = Metric.count("Articles");

  static final Drilldown TO_NEWSROOM = new Drilldown(NewsroomBoard.ID, "Articles in the newsroom");
  static final Drilldown TO_STORIES = new Drilldown(StoriesBoard.ID, "Stories");
  static final Drilldown TO_SPEAKERS = new Drilldown(SpeakersBoard.ID, "Quotes by speaker");

  private Parts() {}

  /** Returns a bucket per value, for the values with the most documents. */
  static Bucket.Values most(DataView view, String field, String label, int limit) {
    return new Bucket.Values(view.field(field), label, limit, Rank.MOST);
  }

  static Bucket.Times times(DataView view, String label) {
    return new Bucket.Times(view.time(), label);
  }

  /** Returns a horizontal bar chart of the values with the most articles. */
  static Chart bars(String field, String label, int limit) {
    return bars(most(Views.ARTICLES, field, label, limit), ARTICLES);
  }

  static Chart bars(Bucket.Values values, Metric metric) {
    return new Chart.Plot(
        values.field().view(), Chart.Style.BAR_HORIZONTAL, values, null, List.of(metric));
  }

  static Condition exists(DataView view, String field) {
    return new Condition.Exists(view.field(field));
  }

  /** Returns controls for agency, language, country and source of articles. */
  static List<Control> articleControls() {
    return List.of(
        control(Views.ARTICLES, "agency", "Agency", "article.agency"),
        control(Views.ARTICLES, "language", "Language", "article.language"),
        control(Views.ARTICLES, "country", "Country", "article.country_iso_codes"),
        control(Views.ARTICLES, "source", "Source", "feed.name"));
  }

  static Control control(DataView view, String id, String label, String field) {
    return new Control(id, label, view.field(field));
  }
}
