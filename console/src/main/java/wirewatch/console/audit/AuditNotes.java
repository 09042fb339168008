package wirewatch.console.audit;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.watchfile.WatchMapper;
import wirewatch.console.user.ApiKey;
import wirewatch.console.user.Role;
import wirewatch.console.user.User;
import wirewatch.pipeline.triage.TriageCase;
import wirewatch.pipeline.triage.TriageChange;

/** Writes what requests changed as {@link AuditNote}s. */
public final class AuditNotes {
  private AuditNotes() {}

  /** A change without states. */
  public static void add(Context context, String action, String subject) {
    AuditNote.add(context, new AuditNote(action, subject, "", ""));
  }

  /** A user who was added. */
  public static void add(Context context, String action, User added) {
    AuditNote.add(context, new AuditNote(action, added.name(), "", added.role().label()));
  }

  /** A user who got another role, or was removed if there is none after. */
  public static void addRole(Context context, String name, Role before, @Nullable Role after) {
    AuditNote.add(
        context,
        after == null
            ? new AuditNote("user.remove", name, before.label(), "")
            : new AuditNote("user.role", name, before.label(), after.label()));
  }

  /** An API key that was created or revoked. */
  public static void addKey(Context context, String action, String user, ApiKey key) {
    String what = "%s, %s until %s".formatted(key.name(), key.scope().label(), key.expires());
    boolean created = action.equals("key.create");
    AuditNote.add(
        context,
        new AuditNote(action, user + "/" + key.id(), created ? "" : what, created ? what : ""));
  }

  /** A watch that was saved, muted or removed; null for none. */
  public static void addWatch(
      Context context, String action, String id, @Nullable Watch before, @Nullable Watch after) {
    AuditNote.add(context, new AuditNote(action, id, text(before), text(after)));
  }

  private static String text(@Nullable Watch watch) {
    return watch == null ? "" : WatchMapper.toMap(watch).toString();
  }

  /** Decisions about alerts or hits, or their undoing. */
  public static void addCases(Context context, String action, List<TriageCase> changed) {
    for (TriageCase triageCase : changed) {
      TriageChange last = triageCase.changes().getLast();
      String values =
          List.of(last.values().reason(), last.values().note(), last.values().assignee()).stream()
              .filter(value -> !value.isEmpty())
              .reduce("", (all, value) -> all + "; " + value);
      AuditNote.add(
          context,
          new AuditNote(
              action, triageCase.subject().id(), last.from().label(), last.to().label() + values));
    }
  }
}
