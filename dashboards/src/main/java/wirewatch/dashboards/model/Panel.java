package wirewatch.dashboards.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A panel of a dashboard.
 *
 * @param width the width in columns of Kibana's grid of 48
 * @param days a time range in days that overrides the dashboard's; 0 for none
 * @param drilldown the drilldown for a click on a value; null for none
 */
public record Panel(
    String title,
    String description,
    int width,
    PanelContent content,
    List<Condition> conditions,
    int days,
    @Nullable Drilldown drilldown) {

  public Panel {
    conditions = List.copyOf(conditions);
    if (content instanceof Chart chart) {
      for (Field field : chart.fields()) {
        if (!field.view().equals(chart.view())) {
          throw new IllegalArgumentException("%s is not of %s".formatted(field, chart.view()));
        }
      }
    } else if (drilldown != null || days != 0) {
      throw new IllegalArgumentException("only a chart has a drilldown or days: " + title);
    }
  }

  /**
   * A link to another dashboard, with the clicked value as a filter.
   *
   * @param dashboardId the id of the target dashboard
   */
  public record Drilldown(String dashboardId, String label) {}

  public static Panel of(int width, String title, String description, PanelContent panelContent) {
    return new Panel(title, description, width, panelContent, List.of(), 0, null);
  }

  public Panel where(Condition... some) {
    return new Panel(title, description, width, content, List.of(some), days, drilldown);
  }

  public Panel forLastDays(int some) {
    return new Panel(title, description, width, content, conditions, some, drilldown);
  }

  public Panel withDrilldown(Drilldown target) {
    return new Panel(title, description, width, content, conditions, days, target);
  }

  /** Returns the title in lower-case letters, digits and hyphens, unique within a dashboard. */
  public String id() {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
