package wirewatch.ingest.story;

import org.jspecify.annotations.Nullable;

/** Whether an article declares that it revises or retracts an earlier one. */
public enum RevisionType {
  NONE(0),
  REVISION(1),
  RETRACTION(2);

  /** As stored in signatures. */
  private final char code;

  RevisionType(int code) {
    this.code = (char) code;
  }

  char code() {
    return code;
  }

  /** Returns the type for an update value of ninjs; null for none. */
  public static RevisionType of(@Nullable String update) {
    if (update == null) {
      return NONE;
    }
    return update.equals("retraction") ? RETRACTION : REVISION;
  }
}
