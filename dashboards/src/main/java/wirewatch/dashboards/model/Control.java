package wirewatch.dashboards.model;

/** An options list above the panels that filters by the values of a field. */
public record Control(String id, String label, Field field) {
  public Control {
    FieldUse.CONTROL.require(field);
  }
}
