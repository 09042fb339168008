package wirewatch.ingest.story;

import org.jspecify.annotations.Nullable;

/** Whether an article declares that it revises or retracts an earlier one. */
public enum Revising {
  NOTHING(0),
  REVISES(1),
  RETRACTS(2);

  /** As stored in signatures. */
  private final char code;

  Revising(int code) {
    this.code = (char) code;
  }

  char code() {
    return code;
  }

  /** Returns the type for an update value of ninjs; null for none. */
  public static Revising of(@Nullable String update) {
    if (update == null) {
      return NOTHING;
    }
    return update.equals("retraction") ? RETRACTS : REVISES;
  }
}
