package wirewatch.dashboards.board;

import java.util.List;
import wirewatch.dashboards.model.DataView;
import wirewatch.index.template.IndexMapping;

/** The data views, one for each document type. */
public final class DataViews {
  static final DataView ARTICLES =
      new DataView(
          "wirewatch-articles",
          "wirewatch-articles-*",
          "Wirewatch articles",
          IndexMapping.articles(),
          List.of("url.full"));
  static final DataView ALERTS =
      new DataView(
          "wirewatch-alerts",
          "wirewatch-alerts-*",
          "Wirewatch alerts",
          IndexMapping.alerts(),
          List.of("url.full"));
  static final DataView CRAWL =
      new DataView(
          "wirewatch-crawl",
          "wirewatch-crawl-*",
          "Wirewatch crawl log",
          IndexMapping.crawl(),
          List.of("url.full"));

  private DataViews() {}

  public static List<DataView> all() {
    return List.of(ARTICLES, ALERTS, CRAWL);
  }
}
