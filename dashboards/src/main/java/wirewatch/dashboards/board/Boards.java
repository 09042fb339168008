package wirewatch.dashboards.board;

import java.util.List;
import wirewatch.dashboards.model.Dashboard;

/** Every dashboard, in the order in which a person reads them. */
public final class Boards {
  private Boards() {}

  public static List<Dashboard> all() {
    return List.of(
        NewsroomBoard.of(),
        StoriesBoard.of(),
        SpeakersBoard.of(),
        AlertsBoard.of(),
        SanctionsBoard.of(),
        CrawlBoard.of());
  }
}
