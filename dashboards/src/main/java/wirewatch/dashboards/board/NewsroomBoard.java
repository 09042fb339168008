package wirewatch.dashboards.board;

import static wirewatch.dashboards.board.Parts.ARTICLES;
import static wirewatch.dashboards.board.Parts.bars;
import static wirewatch.dashboards.board.Parts.most;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.dashboards.model.Bucket;
import wirewatch.dashboards.model.Bucket.Rank;
import wirewatch.dashboards.model.Chart;
import wirewatch.dashboards.model.Content.Documents;
import wirewatch.dashboards.model.Dashboard;
import wirewatch.dashboards.model.Dashboard.Row;
import wirewatch.dashboards.model.DataView;
import wirewatch.dashboards.model.Metric;
import wirewatch.dashboards.model.Metric.Operation;
import wirewatch.dashboards.model.Panel;
import wirewatch.dashboards.model.Panel.Drilldown;

/** The dashboard of all articles: volume, agencies, names, countries and keywords. */
final class NewsroomBoard {
  static final String ID = "wirewatch-newsroom";
  private static final DataView VIEW = Views.ARTICLES;

  private NewsroomBoard() {}

  static Dashboard of() {
    return new Dashboard(
        ID,
        "Wirewatch: newsroom",
        "What the wires carry: how much, from whom, about whom and where, and what is rising.",
        Parts.articleControls(),
        List.of(),
        Parts.WEEK,
        List.of(
            Row.of(6, figures()),
            Row.of(13, flow(), countries()),
            Row.of(
                14,
                top("People", "Who is named most.", "article.people.name", Parts.TO_SPEAKERS),
                top(
                    "Organisations",
                    "Which organisations are named most.",
                    "article.organisations.name",
                    Parts.TO_STORIES),
                top("Places", "Which places are named most.", "article.places.name", null)),
            Row.of(14, rising(), standingOut(), subjects()),
            Row.of(10, languages(), urgency(), sections()),
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
    return Panel.of(12, title, description, new Chart.Figure(VIEW, metric));
  }

  private static Metric unique(String field, String label) {
    return Metric.of(Operation.UNIQUE, VIEW.field(field), label);
  }

  private static Panel flow() {
    return Panel.of(
            28,
            "Articles over time by agency",
            "How many articles were published, by the agency that wrote them.",
            new Chart.Plot(
                VIEW,
                Chart.Style.BAR_STACKED,
                Parts.times(VIEW, "Published"),
                most(VIEW, "article.agency", "Agency", 10),
                List.of(ARTICLES)))
        .leadingTo(Parts.TO_STORIES);
  }

  private static Panel countries() {
    return Panel.of(
        20,
        "Countries in the news",
        "Countries that articles are about.",
        new Chart.Countries(
            VIEW, most(VIEW, "article.country_iso_codes", "Country", 250), ARTICLES));
  }

  private static Panel top(String title, String description, String field, @Nullable Drilldown to) {
    Panel panel = Panel.of(16, title, description, bars(field, title, 15));
    return to == null ? panel : panel.leadingTo(to);
  }

  private static Panel rising() {
    Metric now = Metric.count("Last 7 days");
    return Panel.of(
            18,
            "Keywords against the week before",
            "The keywords of the last seven days, with their count in the seven days before.",
            new Chart.Table(
                VIEW,
                List.of(most(VIEW, "article.terms", "Keyword", 50)),
                List.of(now, now.before("1w", "Week before"))))
        .lastDays(Parts.WEEK)
        .leadingTo(Parts.TO_STORIES);
  }

  private static Panel standingOut() {
    return Panel.of(
            14,
            "Keywords that stand out",
            "Keywords that are far more frequent in the time shown than in everything stored.",
            new Chart.Cloud(
                VIEW,
                new Bucket.Values(VIEW.field("article.terms"), "Keyword", 40, Rank.SIGNIFICANT),
                ARTICLES))
        .leadingTo(Parts.TO_STORIES);
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
        new Chart.Plot(
            VIEW,
            Chart.Style.BAR_STACKED,
            new Bucket.Values(VIEW.field("article.urgency"), "Urgency", 9, Rank.VALUE),
            null,
            List.of(ARTICLES)));
  }

  private static Panel sections() {
    return shares("Updates", "Flashes, updates, corrections.", "article.update", "Mark");
  }

  private static Panel shares(String title, String description, String field, String label) {
    return Panel.of(
        16, title, description, new Chart.Shares(VIEW, most(VIEW, field, label, 10), ARTICLES));
  }

  private static Panel latest() {
    return Panel.of(
        48,
        "Latest articles",
        "Newest first; the address opens the article.",
        new Documents(Searches.LATEST));
  }
}
