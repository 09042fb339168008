package wirewatch.dashboards.board;

import java.util.Arrays;
import java.util.List;
import wirewatch.dashboards.model.DataView;
import wirewatch.dashboards.model.Field;
import wirewatch.dashboards.model.SavedSearch;

/** The saved searches, for Discover and for panels of dashboards. */
public final class SavedSearches {
  static final SavedSearch LATEST =
      new SavedSearch(
          "wirewatch-latest-articles",
          "Wirewatch: latest articles",
          "Every article, newest first, with its address to open.",
          columns(
              DataViews.ARTICLES,
              "article.headline",
              "article.agency",
              "article.dateline.place",
              "article.language",
              "article.country_iso_codes",
              "feed.name",
              "url.full"),
          List.of());
  static final SavedSearch QUOTES =
      new SavedSearch(
          "wirewatch-quotes",
          "Wirewatch: articles with quotes",
          "Who says what: articles that quote somebody, newest first. To search the quotes alone,"
              + " ask for example article.quotes:{speaker:Weber and text:timber}.",
          columns(
              DataViews.ARTICLES,
              "article.speakers",
              "article.quotes",
              "article.headline",
              "article.agency",
              "url.full"),
          List.of(SharedElements.exists(DataViews.ARTICLES, "article.speakers")));
  static final SavedSearch ALERTS =
      new SavedSearch(
          "wirewatch-latest-alerts",
          "Wirewatch: latest alerts",
          "Every alert, newest first, with the sentences that matched and how it was delivered.",
          columns(
              DataViews.ALERTS,
              "rule.name",
              "alert.severity",
              "article.headline",
              "alert.sentences",
              "alert.speaker",
              "article.agency",
              "alert.delivery_status",
              "url.full"),
          List.of());
  static final SavedSearch FAILURES =
      new SavedSearch(
          "wirewatch-crawl-failures",
          "Wirewatch: crawl failures",
          "What did not succeed while crawling, newest first, with the reason.",
          columns(
              DataViews.CRAWL,
              "feed.name",
              "event.action",
              "error.type",
              "error.message",
              "http.response.status_code",
              "url.full"),
          List.of(CrawlDashboard.FAILED));

  static final SavedSearch LISTED =
      new SavedSearch(
          "wirewatch-listed-names",
          "Wirewatch: articles with listed names",
          "Articles that have a name of a list, newest first, with list, form and score.",
          columns(
              DataViews.ARTICLES,
              "article.listed.list",
              "article.listed.name",
              "article.listed.form",
              "article.listed.how",
              "article.listed.score",
              "article.headline",
              "article.agency",
              "url.full"),
          List.of(SharedElements.exists(DataViews.ARTICLES, "article.listed.list")));
  static final SavedSearch DESIGNATIONS =
      new SavedSearch(
          "wirewatch-designations",
          "Wirewatch: reported designations",
          "Articles that say that somebody was put on a list or taken off one, newest first.",
          columns(
              DataViews.ARTICLES,
              "article.designations.action",
              "article.designations.authority",
              "article.designations.names",
              "article.headline",
              "article.agency",
              "url.full"),
          List.of(SharedElements.exists(DataViews.ARTICLES, "article.designations.action")));

  private SavedSearches() {}

  public static List<SavedSearch> all() {
    return List.of(LATEST, QUOTES, ALERTS, FAILURES, LISTED, DESIGNATIONS);
  }

  private static List<Field> columns(DataView view, String... names) {
    return Arrays.stream(names).map(view::field).toList();
  }
}
