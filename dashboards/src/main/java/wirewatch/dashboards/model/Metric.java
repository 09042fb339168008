package wirewatch.dashboards.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric of the documents of a bucket.
 *
 * @param field the field to aggregate; null for a document count
 * @param shift the time shift in Kibana's notation, such as {@code 1w}; null for none
 * @param only conditions on the aggregated documents
 */
public record Metric(
    Operation operation,
    @Nullable Field field,
    String label,
    @Nullable String shift,
    List<Condition> only) {

  public Metric {
    only = List.copyOf(only);
    if (operation == Operation.COUNT) {
      if (field != null) {
        throw new IllegalArgumentException("a count has no field: " + field);
      }
    } else if (field == null) {
      throw new IllegalArgumentException(operation + " needs a field: " + label);
    } else {
      operation.use.require(field);
    }
  }

  /** The aggregation of a metric. */
  public enum Operation {
    COUNT(Use.VALUE),
    UNIQUE(Use.VALUE),
    MEDIAN(Use.NUMBER),
    PERCENTILE_95(Use.NUMBER),
    SUM(Use.NUMBER),
    MAX(Use.RANGE),
    /** The value of the newest document. */
    LAST(Use.VALUE);

    private final Use use;

    Operation(Use use) {
      this.use = use;
    }
  }

  public static Metric count(String label) {
    return new Metric(Operation.COUNT, null, label, null, List.of());
  }

  public static Metric of(Operation operation, Field field, String label) {
    return new Metric(operation, field, label, null, List.of());
  }

  /** Returns this metric shifted back in time. */
  public Metric before(String shift, String label) {
    return new Metric(operation, field, label, shift, only);
  }

  /** Returns this metric restricted by a condition. */
  public Metric where(Condition condition) {
    return new Metric(operation, field, label, shift, List.of(condition));
  }
}
