package wirewatch.dashboards.board;

import java.util.List;
import wirewatch.dashboards.model.Dashboard;

/** All dashboards, in display order. */
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
