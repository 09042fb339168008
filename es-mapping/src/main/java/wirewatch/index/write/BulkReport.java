package wirewatch.index.write;

import java.util.List;

/** The results of writing a list of articles: each article is in exactly one list. */
public record BulkReport(List<Stored> stored, List<String> unchanged, List<Rejected> rejected) {

  public BulkReport {
    stored = List.copyOf(stored);
    unchanged = List.copyOf(unchanged);
    rejected = List.copyOf(rejected);
  }

  /**
   * An article that was written.
   *
   * @param version 1 for the first version, incremented with every changed body
   */
  public record Stored(String id, int version, Change change) {}

  /** An article that Elasticsearch rejected permanently: a retry would fail again. */
  public record Rejected(String id, String reason) {}

  /** Why an article was written. */
  public enum Change {
    /** The URL is new. */
    ADDED,
    /** The body has changed. */
    REVISED,
    /** The body is the same, but other fields differ. */
    AMENDED
  }
}
