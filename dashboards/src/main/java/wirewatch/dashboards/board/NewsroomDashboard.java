package wirewatch.dashboards.board;

import static wirewatch.dashboards.board.SharedElements.ARTICLES;
import static wirewatch.dashboards.board.SharedElements.bars;
import static wirewatch.dashboards.board.SharedElements.mostFrequent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.dashboards.model.Bucket;
import wirewatch.dashboards.model.Bucket.Rank;
import wirewatch.dashboards.model.Chart;
import wirewatch.dashboards.model.Dashboard;
import wirewatch.dashboards.model.Dashboard.Row;
import wirewatch.dashboards.model.DataView;
import wirewatch.dashboards.model.Metric;
import wirewatch.dashboards.model.Metric.Operation;
import wirewatch.dashboards.model.Panel;
import wirewatch.dashboards.model.Panel.Drilldown;
import wirewatch.dashboards.model.PanelContent.DocumentList;

/** The dashboard of all articles: volume, agencies, names, countries and keywords. */
final class NewsroomDashboard {
  static final String ID = "wirewatch-newsroom";
  private static final DataView VIEW = DataViews.ARTICLES;

  private NewsroomDashboard() {}

  static Dashboard create() {
    return new Dashboard(
        ID,
        "Wirewatch: newsroom",
        "What the wires carry: how much, from whom, about whom and where, and what is rising.",
        SharedElements.articleControls(),
        List.of(),
        SharedElements.WEEK,
        List.of(
            Row.of(6, figures()),
            Row.of(13, articlesOverTime(), countries()),
            Row.of(
                14,
                topValues(
                    "People",
                    "Who is named most.",
                    "article.people.name",
                    SharedElements.TO_SPEAKERS),
                topValues(
                    "Organisations",
                    "Which organisations are named most.",
                    "article.organisations.name",
                    SharedElements.TO_STORIES),
                topValues("Places", "Which places are named most.", "article.places.name", null)),
            Row.of(14, risingKeywords(), significantKeywords(), subjects()),
            Row.of(10, languages(), urgency(), updateTypes()),
            Row.of(18, latest())));
  }

  private static Panel[] figures() {
    return new Panel[] {
      figure("Articles", "Articles in the time shown.", ARTICLES),
      figure("Stories", "Copies of one text count once.", unique("story.id", "Stories")),
      figure("Agencies", "Originators of the texts.", unique("article.agency", "Agencies")),
      figure("Sources", "Sites that gave an article.", unique("feed.id", "Sources"))
    };
  }

  private static Panel figure(String title, String description, Metric metric) {
    return Panel.of(12, title, description, new Chart.SingleValue(VIEW, metric));
  }

  private static Metric unique(String field, String label) {
    return Metric.of(Operation.UNIQUE, VIEW.field(field), label);
  }

  private static Panel articlesOverTime() {
    return Panel.of(
            28,
            "Articles over time by agency",
            "How many articles were published, by the agency that wrote them.",
            new Chart.XyChart(
                VIEW,
                Chart.Style.BAR_STACKED,
                SharedElements.overTime(VIEW, "Published"),
                mostFrequent(VIEW, "article.agency", "Agency", 10),
                List.of(ARTICLES)))
        .withDrilldown(SharedElements.TO_STORIES);
  }

  private static Panel countries() {
    return Panel.of(
        20,
        "Countries in the news",
        "Countries that articles are about.",
        new Chart.RegionMap(
            VIEW, mostFrequent(VIEW, "article.country_iso_codes", "Country", 250), ARTICLES));
  }

  private static Panel topValues(
      String title, String description, String field, @Nullable Drilldown to) {
    Panel panel = Panel.of(16, title, description, bars(field, title, 15));
    return to == null ? panel : panel.withDrilldown(to);
  }

  private static Panel risingKeywords() {
    Metric now = Metric.count("Last 7 days");
    return Panel.of(
            18,
            "Keywords against the week before",
            "The keywords of the last seven days, with their count in the seven days before.",
            new Chart.DataTable(
                VIEW,
                List.of(mostFrequent(VIEW, "article.terms", "Keyword", 50)),
                List.of(now, now.shiftedBack("1w", "Week before"))))
        .forLastDays(SharedElements.WEEK)
        .withDrilldown(SharedElements.TO_STORIES);
  }

  private static Panel significantKeywords() {
    return Panel.of(
            14,
            "Keywords that stand out",
            "Keywords that are far more frequent in the time shown than in everything stored.",
            new Chart.TagCloud(
                VIEW,
                new Bucket.Terms(VIEW.field("article.terms"), "Keyword", 40, Rank.SIGNIFICANT),
                ARTICLES))
        .withDrilldown(SharedElements.TO_STORIES);
  }

  private static Panel subjects() {
    return Panel.of(
        16,
        "Subjects",
        "IPTC Media Topics of the articles.",
        bars("article.subjects.name", "Subject", 15));
  }

  private static Panel languages() {
    return shares("Languages", "Languages of the texts.", "article.language", "Language");
  }

  private static Panel urgency() {
    return Panel.of(
        16,
        "Urgency",
        "1 is a flash, 8 can wait; only what a wire marks has one.",
        new Chart.XyChart(
            VIEW,
            Chart.Style.BAR_STACKED,
            new Bucket.Terms(VIEW.field("article.urgency"), "Urgency", 9, Rank.VALUE),
            null,
            List.of(ARTICLES)));
  }

  private static Panel updateTypes() {
    return shares("Updates", "Flashes, updates, corrections.", "article.update", "Mark");
  }

  private static Panel shares(String title, String description, String field, String label) {
    return Panel.of(
        16,
        title,
        description,
        new Chart.PieChart(VIEW, mostFrequent(VIEW, field, label, 10), ARTICLES));
  }

  private static Panel latest() {
    return Panel.of(
        48,
        "Latest articles",
        "Newest first; the address opens the article.",
        new DocumentList(SavedSearches.LATEST));
  }
}
