package wirewatch.dashboards.model;

/** A grouping of documents by the values of a field. */
public sealed interface Bucket {
  Field field();

  String label();

  /** Groups by time, with an interval chosen by Kibana for the displayed range. */
  record DateHistogram(Field field, String label) implements Bucket {
    public DateHistogram {
      FieldUse.TIME.require(field);
    }
  }

  /**
   * Groups by value.
   *
   * @param limit the maximum number of values
   */
  record Terms(Field field, String label, int limit, Rank rank) implements Bucket {
    public Terms {
      FieldUse.GROUP.require(field);
      if (limit < 1 || limit > 1000) {
        throw new IllegalArgumentException("limit must be 1 to 1000: " + limit + ", " + field);
      }
    }
  }

  /** The order of values. */
  enum Rank {
    /** Descending by the first metric of the panel. */
    MOST,
    /** Ascending by the first metric of the panel. */
    LEAST,
    /** Values that are significantly more frequent here than in all documents. */
    SIGNIFICANT,
    /** Ascending by value. */
    VALUE
  }
}
