package wirewatch.console.account;

import java.util.List;
import wirewatch.console.audit.AuditEntry;
import wirewatch.console.view.DisplayTime;

/**
 * The page of the audit log.
 *
 * @param who the chosen user; empty for all
 * @param action the chosen action; empty for all
 * @param olderLink to older entries; empty for none
 */
public record AuditView(List<Row> rows, String who, String action, String olderLink) {

  /** One entry. */
  public record Row(
      DisplayTime time, String who, String action, String subject, String from, String to) {

    static Row of(AuditEntry entry) {
      return new Row(
          DisplayTime.of(entry.time()),
          entry.who(),
          entry.action(),
          entry.subject(),
          entry.from(),
          entry.to());
    }
  }
}
