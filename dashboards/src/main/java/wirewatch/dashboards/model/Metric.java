package wirewatch.dashboards.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number, or one value, of a bucket.
 *
 * @param field null for a count of documents
 * @param shift how far back in time, as Kibana writes it ({@code 1w}); null for now
 * @param only the conditions of the documents that count
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

  /** What is computed. */
  public enum Operation {
    COUNT(Use.VALUE),
    UNIQUE(Use.VALUE),
    MEDIAN(Use.NUMBER),
    PERCENTILE_95(Use.NUMBER),
    SUM(Use.NUMBER),
    MAX(Use.RANGE),
    /** Of the newest document. */
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

  /** The same, that long ago. */
  public Metric before(String shift, String label) {
    return new Metric(operation, field, label, shift, only);
  }

  /** The same, of fewer documents. */
  public Metric where(Condition condition) {
    return new Metric(operation, field, label, shift, List.of(condition));
  }
}
