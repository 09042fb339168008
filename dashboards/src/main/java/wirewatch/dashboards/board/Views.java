package wirewatch.dashboards.board;

import java.util.List;
import wirewatch.dashboards.model.DataView;
import wirewatch.index.Mapping;

/** The data views, one for each document type. */
public final class Views {
  static final DataView ARTICLES =
      new DataView(
          "wirewatch-articles",
          "wirewatch-articles-*",
          "Wirewatch articles",
          Mapping.articles(),
          List.of("url.full"));
  static final DataView ALERTS =
      new DataView(
          "wirewatch-alerts",
          "wirewatch-alerts-*",
          "Wirewatch alerts",
          Mapping.alerts(),
          List.of("url.full"));
  static final DataView CRAWL =
      new DataView(
          "wirewatch-crawl",
          "wirewatch-crawl-*",
          "Wirewatch crawl log",
          Mapping.crawl(),
          List.of("url.full"));

  private Views() {}

  public static List<DataView> all() {
    return List.of(ARTICLES, ALERTS, CRAWL);
  }
}
