package wirewatch.pipeline.triage;

import org.jspecify.annotations.Nullable;

/**
 * What a reader decides about a subject; null leaves a value as it is.
 *
 * @param reason why it is not relevant; kept only with that state
 * @param note free text; empty removes the note
 * @param assignee who deals with it; empty for nobody
 */
public record TriageDecision(
    @Nullable TriageState to,
    @Nullable String reason,
    @Nullable String note,
    @Nullable String assignee) {
  private static final int MAX_NOTE = 2_000;
  private static final int MAX_NAME = 100;

  /**
   * @throws IllegalArgumentException if a text is too long
   */
  public TriageDecision {
    requireLength("reason", reason, MAX_NAME);
    requireLength("note", note, MAX_NOTE);
    requireLength("assignee", assignee, MAX_NAME);
  }

  private static void requireLength(String name, @Nullable String text, int most) {
    if (text != null && text.length() > most) {
      throw new IllegalArgumentException(
          "%s has %,d characters, more than %,d".formatted(name, text.length(), most));
    }
  }

  /** A decision on the state alone. */
  public static TriageDecision of(TriageState to) {
    return new TriageDecision(to, null, null, null);
  }
}
