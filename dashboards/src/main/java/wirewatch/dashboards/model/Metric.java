package wirewatch.dashboards.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric of the documents of a bucket.
 *
 * @param field the field to aggregate; null for a document count
 * @param timeShift the time shift in Kibana's notation, such as {@code 1w}; null for none
 * @param conditions conditions on the aggregated documents
 */
public record Metric(
    Operation operation,
    @Nullable Field field,
    String label,
    @Nullable String timeShift,
    List<Condition> conditions) {

  public Metric {
    conditions = List.copyOf(conditions);
    if (operation == Operation.COUNT) {
      if (field != null) {
        throw new IllegalArgumentException("a count has no field: " + field);
      }
    } else if (field == null) {
      throw new IllegalArgumentException(operation + " needs a field: " + label);
    } else {
      operation.fieldUse.require(field);
    }
  }

  /** The aggregation of a metric. */
  public enum Operation {
    COUNT(FieldUse.VALUE),
    UNIQUE(FieldUse.VALUE),
    MEDIAN(FieldUse.NUMBER),
    PERCENTILE_95(FieldUse.NUMBER),
    SUM(FieldUse.NUMBER),
    MAX(FieldUse.RANGE),
    /** The value of the newest document. */
    LAST(FieldUse.VALUE);

    private final FieldUse fieldUse;

    Operation(FieldUse fieldUse) {
      this.fieldUse = fieldUse;
    }
  }

  public static Metric count(String label) {
    return new Metric(Operation.COUNT, null, label, null, List.of());
  }

  public static Metric of(Operation operation, Field field, String label) {
    return new Metric(operation, field, label, null, List.of());
  }

  /** Returns this metric shifted back in time. */
  public Metric shiftedBack(String shift, String label) {
    return new Metric(operation, field, label, shift, conditions);
  }

  /** Returns this metric restricted by a condition. */
  public Metric where(Condition condition) {
    return new Metric(operation, field, label, timeShift, List.of(condition));
  }
}
