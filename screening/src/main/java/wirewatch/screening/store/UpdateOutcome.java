package wirewatch.screening.store;

/** What came of taking over a list. */
public sealed interface UpdateOutcome {
  /** A new version is current. */
  record Updated(ListVersion version, ListDifference difference) implements UpdateOutcome {}

  /** The source has what is current. */
  record Unchanged(ListVersion version) implements UpdateOutcome {}

  /** The current version, if any, stays. */
  record Refused(String reason) implements UpdateOutcome {}
}
