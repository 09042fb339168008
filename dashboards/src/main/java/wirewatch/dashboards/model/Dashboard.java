package wirewatch.dashboards.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A dashboard, laid out as rows of panels that do not overlap.
 *
 * @param id a fixed id, so that a repeated installation replaces the dashboard
 * @param conditions the conditions that apply to every panel
 * @param days the initial time range in days
 */
public record Dashboard(
    String id,
    String title,
    String description,
    List<Control> controls,
    List<Condition> conditions,
    int days,
    List<Row> rows) {
  private static final int COLUMNS = 48;

  public Dashboard {
    controls = List.copyOf(controls);
    conditions = List.copyOf(conditions);
    rows = List.copyOf(rows);
    Set<String> ids = new HashSet<>();
    for (Row row : rows) {
      for (Panel panel : row.panels()) {
        if (!ids.add(panel.id())) {
          throw new IllegalArgumentException("%s has two panels %s".formatted(title, panel.id()));
        }
      }
    }
  }

  /**
   * A row of adjacent panels.
   *
   * @param height the height in rows of Kibana's grid
   */
  public record Row(int height, List<Panel> panels) {
    public Row {
      panels = List.copyOf(panels);
      int width = panels.stream().mapToInt(Panel::width).sum();
      if (width != COLUMNS) {
        throw new IllegalArgumentException(
            "a row of %d columns, not %d: %s".formatted(width, COLUMNS, panels));
      }
    }

    public static Row of(int height, Panel... panels) {
      return new Row(height, List.of(panels));
    }
  }

  /** A panel with its position and size in units of Kibana's grid. */
  public record PlacedPanel(Panel panel, int x, int y, int width, int height) {}

  /** Returns all panels with their positions. */
  public List<PlacedPanel> placedPanels() {
    List<PlacedPanel> all = new ArrayList<>();
    int y = 0;
    for (Row row : rows) {
      int x = 0;
      for (Panel panel : row.panels()) {
        all.add(new PlacedPanel(panel, x, y, panel.width(), row.height()));
        x += panel.width();
      }
      y += row.height();
    }
    return all;
  }
}
