package wirewatch.pipeline.triage;

import java.time.Instant;

/**
 * One change of a case: the audit record of a decision.
 *
 * @param by the name that the reader gave, or the program
 * @param values after the change
 * @param undo whether it takes the change before it back
 */
public record TriageChange(
    Instant time, String by, TriageState from, TriageState to, Values values, boolean undo) {

  /** The texts of a case; empty for none. */
  public record Values(String reason, String note, String assignee) {
    static final Values NONE = new Values("", "", "");
  }
}
