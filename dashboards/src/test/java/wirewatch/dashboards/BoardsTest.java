package wirewatch.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wirewatch.dashboards.board.Boards;
import wirewatch.dashboards.model.Control;
import wirewatch.dashboards.model.Dashboard;
import wirewatch.dashboards.model.Dashboard.Placed;

/** Checks of dashboards that a JSON schema cannot express. */
class BoardsTest {
  private static final Set<String> IDS =
      Boards.all().stream().map(Dashboard::id).collect(Collectors.toSet());

  static Stream<Dashboard> boards() {
    return Boards.all().stream();
  }

  @ParameterizedTest
  @MethodSource("boards")
  void panelsDoNotOverlap(Dashboard board) {
    Set<List<Integer>> taken = new HashSet<>();
    for (Placed placed : board.placed()) {
      for (int x = placed.x(); x < placed.x() + placed.width(); x++) {
        assertThat(x).isLessThan(48);
        for (int y = placed.y(); y < placed.y() + placed.height(); y++) {
          assertThat(taken.add(List.of(x, y))).as(placed.panel().id()).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("boards")
  void drilldownsLeadToOtherDashboards(Dashboard board) {
    assertThat(board.placed())
        .extracting(placed -> placed.panel().drilldown())
        .filteredOn(drilldown -> drilldown != null)
        .isNotEmpty()
        .allSatisfy(
            drilldown -> {
              assertThat(IDS).contains(drilldown.dashboard());
              assertThat(drilldown.dashboard()).isNotEqualTo(board.id());
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
