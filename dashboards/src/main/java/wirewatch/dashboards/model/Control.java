package wirewatch.dashboards.model;

/** A list above the panels, to choose values of a field. */
public record Control(String id, String label, Field field) {
  public Control {
    Use.CONTROL.require(field);
  }
}
