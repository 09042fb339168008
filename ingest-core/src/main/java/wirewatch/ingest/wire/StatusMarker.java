package wirewatch.ingest.wire;

import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.RuleTable;
import wirewatch.ingest.model.WireStatus;

/**
 * A marker in a headline or an editor's note and the status it sets ({@code marks.tsv}, {@code
 * editor-notes.tsv}).
 */
record StatusMarker(
    Form form, @Nullable Integer urgency, String pubStatus, @Nullable String update) {

  /** The context that distinguishes a marker from an ordinary word. */
  enum Form {
    /** Before an unspaced hyphen, in capitals; or as {@link #SPACED}. */
    GLUED,
    /** Before a colon, bar, exclamation mark or spaced dash. */
    SPACED,
    /** As {@link #SPACED}, in capitals only. */
    CAPITALS,
    /** In brackets. */
    BRACKETED
  }

  static StatusMarker of(RuleTable.Row row, Form form) {
    String urgency = row.get("urgency");
    String update = row.get("update");
    return new StatusMarker(
        form,
        urgency.isEmpty() ? null : Integer.valueOf(urgency),
        row.get("pub_status"),
        update.isEmpty() ? null : update);
  }

  /** Adds this marker to a status: the first update and the most severe urgency and status win. */
  WireStatus addTo(WireStatus status) {
    Integer own = status.urgency();
    Integer least =
        own == null || (urgency != null && urgency < own) ? (urgency == null ? own : urgency) : own;
    String graver =
        severity(pubStatus) > severity(status.pubStatus()) ? pubStatus : status.pubStatus();
    return new WireStatus(least, graver, status.update() == null ? update : status.update());
  }

  private static int severity(String pubStatus) {
    return switch (pubStatus) {
      case "canceled" -> 2;
      case "withheld" -> 1;
      default -> 0;
    };
  }
}
