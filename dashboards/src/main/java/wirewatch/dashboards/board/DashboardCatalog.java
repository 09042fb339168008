package wirewatch.dashboards.board;

import java.util.List;
import wirewatch.dashboards.model.Dashboard;

/** All dashboards, in display order. */
public final class DashboardCatalog {
  private DashboardCatalog() {}

  public static List<Dashboard> all() {
    return List.of(
        NewsroomDashboard.create(),
        StoriesDashboard.create(),
        SpeakersDashboard.create(),
        AlertsDashboard.create(),
        SanctionsDashboard.create(),
        ScreeningDashboard.create(),
        CrawlDashboard.create());
  }
}
