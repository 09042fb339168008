package wirewatch.dashboards.board;

import static wirewatch.dashboards.board.Parts.ARTICLES;
import static wirewatch.dashboards.board.Parts.most;

import java.util.ArrayList;
import java.util.List;
import wirewatch.dashboards.model.Chart;
import wirewatch.dashboards.model.Content.Documents;
import wirewatch.dashboards.model.Content.Note;
import wirewatch.dashboards.model.Control;
import wirewatch.dashboards.model.Dashboard;
import wirewatch.dashboards.model.Dashboard.Row;
import wirewatch.dashboards.model.DataView;
import wirewatch.dashboards.model.Panel;

/** The dashboard of quotes and their speakers. */
final class SpeakersBoard {
  static final String ID = "wirewatch-speakers";
  private static final DataView VIEW = Views.ARTICLES;
  private static final String SPEAKERS = "article.speakers";
  private static final String HELP =
      """
      **To search the quotes**, type into the bar above:
      `article.speakers : "Anna Weber"` for one person,
      `article.quotes.text : timber` for a word in any quote,
      `article.quotes:{ speaker:Weber and text:timber }` for a word that she said herself.
      """;

  private SpeakersBoard() {}

  static Dashboard of() {
    Control speaker = Parts.control(VIEW, "speaker", "Speaker", SPEAKERS);
    List<Control> controls = new ArrayList<>(List.of(speaker));
    controls.addAll(Parts.articleControls());
    return new Dashboard(
        ID,
        "Wirewatch: speakers",
        "Who says what: the people quoted, where and about what, and their words.",
        controls,
        List.of(Parts.exists(VIEW, SPEAKERS)),
        Parts.WEEK,
        List.of(
            Row.of(14, speakers(), overTime()),
            Row.of(13, agencies(), topics(), help()),
            Row.of(20, quotes())));
  }

  private static Panel speakers() {
    return Panel.of(
            18,
            "Most quoted",
            "Articles that quote the person.",
            Parts.bars(SPEAKERS, "Speaker", 20))
        .leadingTo(Parts.TO_NEWSROOM);
  }

  private static Panel overTime() {
    return Panel.of(
        30,
        "Quotes over time by speaker",
        "Articles that quote the most quoted people.",
        new Chart.Plot(
            VIEW,
            Chart.Style.BAR_STACKED,
            Parts.times(VIEW, "Published"),
            most(VIEW, SPEAKERS, "Speaker", 8),
            List.of(ARTICLES)));
  }

  private static Panel agencies() {
    return Panel.of(
        18,
        "Who quotes whom",
        "Across: the agency; down: the speaker.",
        new Chart.Heat(
            VIEW,
            most(VIEW, "article.agency", "Agency", 12),
            most(VIEW, SPEAKERS, "Speaker", 12),
            ARTICLES));
  }

  private static Panel topics() {
    return Panel.of(
        16,
        "What they talk about",
        "Keywords of the articles that quote somebody.",
        new Chart.Cloud(VIEW, most(VIEW, "article.terms", "Keyword", 40), ARTICLES));
  }

  private static Panel help() {
    return Panel.of(14, "Searching quotes", "", new Note(HELP));
  }

  private static Panel quotes() {
    return Panel.of(
        48,
        "Quotes",
        "Articles that quote somebody, newest first.",
        new Documents(Searches.QUOTES));
  }
}
