package wirewatch.ingest.story;

import org.jspecify.annotations.Nullable;

/** What an article says of itself: whether it takes the place of one that ran before. */
public enum Revising {
  NOTHING(0),
  REVISES(1),
  RETRACTS(2);

  /** As stored in sketches. */
  private final char code;

  Revising(int code) {
    this.code = (char) code;
  }

  char code() {
    return code;
  }

  /** By the wire's mark, as ninjs names it; null for none. */
  public static Revising of(@Nullable String update) {
    if (update == null) {
      return NOTHING;
    }
    return update.equals("retraction") ? RETRACTS : REVISES;
  }
}
