package wirewatch.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wirewatch.dashboards.board.DashboardCatalog;
import wirewatch.dashboards.model.Control;
import wirewatch.dashboards.model.Dashboard;
import wirewatch.dashboards.model.Dashboard.PlacedPanel;

/** Checks of dashboards that a JSON schema cannot express. */
class DashboardCatalogTest {
  private static final Set<String> IDS =
      DashboardCatalog.all().stream().map(Dashboard::id).collect(Collectors.toSet());

  static Stream<Dashboard> boards() {
    return DashboardCatalog.all().stream();
  }

  @ParameterizedTest
  @MethodSource("boards")
  void panelsDoNotOverlap(Dashboard board) {
    Set<List<Integer>> taken = new HashSet<>();
    for (PlacedPanel placedPanel : board.placedPanels()) {
      for (int x = placedPanel.x(); x < placedPanel.x() + placedPanel.width(); x++) {
        assertThat(x).isLessThan(48);
        for (int y = placedPanel.y(); y < placedPanel.y() + placedPanel.height(); y++) {
          assertThat(taken.add(List.of(x, y))).as(placedPanel.panel().id()).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("boards")
  void drilldownsLeadToOtherDashboards(Dashboard board) {
    assertThat(board.placedPanels())
        .extracting(placedPanel -> placedPanel.panel().drilldown())
        .filteredOn(drilldown -> drilldown != null)
        .isNotEmpty()
        .allSatisfy(
            drilldown -> {
              assertThat(IDS).contains(drilldown.dashboardId());
              assertThat(drilldown.dashboardId()).isNotEqualTo(board.id());
            });
  }

  @ParameterizedTest
  @MethodSource("boards")
  void hasTitleDescriptionAndControls(Dashboard board) {
    assertThat(board.title()).startsWith("Wirewatch: ");
    assertThat(board.description()).endsWith(".");
    assertThat(board.controls()).extracting(Control::id).isNotEmpty().doesNotHaveDuplicates();
  }
}
