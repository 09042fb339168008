package wirewatch.index.write;

import java.util.List;
import java.util.Set;

/**
 * The results of writing a list of captures of articles: each capture is in exactly one list.
 *
 * @param outdated the ids of articles of which a later capture is stored than any that was written
 */
public record BulkReport(
    List<Stored> stored, List<String> unchanged, List<Rejected> rejected, Set<String> outdated) {

  public BulkReport {
    stored = List.copyOf(stored);
    unchanged = List.copyOf(unchanged);
    rejected = List.copyOf(rejected);
    outdated = Set.copyOf(outdated);
  }

  /**
   * A capture that was written.
   *
   * @param version 1 for the earliest version, incremented with every changed body
   */
  public record Stored(String id, int version, Change change) {}

  /** A capture that Elasticsearch rejected permanently: a retry would fail again. */
  public record Rejected(String id, String reason) {}

  /** Why a capture was written. */
  public enum Change {
    /** The URL is new. */
    ADDED,
    /** The capture is the latest one, and its body differs from that of the one before. */
    REVISED,
    /** The latest version reads otherwise and remains the same version. */
    AMENDED,
    /** A later version is stored: the capture added or changed an earlier one. */
    SUPERSEDED
  }
}
