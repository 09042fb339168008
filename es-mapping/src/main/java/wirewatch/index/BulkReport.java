package wirewatch.index;

import java.util.List;

/** What came of every article of one put: each is in exactly one list. */
public record BulkReport(List<Stored> stored, List<String> unchanged, List<Rejected> rejected) {

  public BulkReport {
    stored = List.copyOf(stored);
    unchanged = List.copyOf(unchanged);
    rejected = List.copyOf(rejected);
  }

  /**
   * An article that was written.
   *
   * @param version 1 for the first, one more with every changed body
   */
  public record Stored(String id, int version, Change change) {}

  /** An article that Elasticsearch refuses, which putting it again does not mend. */
  public record Rejected(String id, String reason) {}

  /** Why an article was written. */
  public enum Change {
    /** Its address is new. */
    ADDED,
    /** Its body is another one. */
    REVISED,
    /** Its body is the same; other fields differ. */
    AMENDED
  }
}
