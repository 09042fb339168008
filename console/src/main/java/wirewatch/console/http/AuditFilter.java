package wirewatch.console.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.console.audit.AuditLog;
import wirewatch.console.audit.AuditNote;

/**
 * Adds what requests changed to the audit log, after each handler. A change that cannot be added is
 * written to the log of the program.
 */
final class AuditFilter {
  private static final Logger log = LoggerFactory.getLogger(AuditFilter.class);
  private static final String UNNAMED = "console";
  private static final int FIRST_ERROR = 400;

  private volatile @Nullable AuditLog auditLog;

  void use(AuditLog known) {
    this.auditLog = known;
  }

  void record(Context context) {
    RouteTable.Rule rule = RouteTable.ofMatched(context);
    List<AuditNote> notes = AuditNote.of(context);
    boolean changes = !rule.action().isEmpty() && !RequestOrigin.isSafeMethod(context);
    if (notes.isEmpty() && changes && context.statusCode() < FIRST_ERROR) {
      notes = List.of(new AuditNote(rule.action(), subject(context), "", ""));
    }
    String who = AccessControl.caller(context).name().orElse(UNNAMED);
    for (AuditNote note : notes) {
      boolean login = note.action().equals("login") && !note.subject().isEmpty();
      add(login ? note.subject() : who, note);
    }
  }

  private static String subject(Context context) {
    return String.join("/", context.pathParamMap().values());
  }

  private void add(String who, AuditNote note) {
    AuditLog target = auditLog;
    if (target == null) {
      log.info("while the system starts: {} by {}", note.action(), who);
      return;
    }
    try {
      target.add(who, note);
    } catch (IOException | IllegalStateException e) { // not reached, or refused
      log.error("not in the audit log: {} by {}: {}", note, who, e.getMessage());
    }
  }
}
