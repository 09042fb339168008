package wirewatch.dashboards.model;

/** How documents are put together. */
public sealed interface Bucket {
  Field field();

  String label();

  /** By time, in steps that suit the range shown. */
  record Times(Field field, String label) implements Bucket {
    public Times {
      Use.TIME.require(field);
    }
  }

  /**
   * By value.
   *
   * @param limit how many values are shown
   */
  record Values(Field field, String label, int limit, Rank rank) implements Bucket {
    public Values {
      Use.GROUP.require(field);
      if (limit < 1 || limit > 1000) {
        throw new IllegalArgumentException("limit must be 1 to 1000: " + limit + ", " + field);
      }
    }
  }

  /** Which values come first. */
  enum Rank {
    /** Those with the most of the panel's first metric. */
    MOST,
    /** Those with the least of it. */
    LEAST,
    /** Those that are much more frequent here than in everything stored. */
    SIGNIFICANT,
    /** In the order of the values. */
    VALUE
  }
}
