package wirewatch.console.saved;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import wirewatch.console.audit.AuditNote;

/** Writes what requests changed about saved items as {@link AuditNote}s. */
public final class SavedItemAudit {
  private SavedItemAudit() {}

  /** An item that was saved or removed; null for none. */
  public static void add(
      Context context, String action, @Nullable SavedItem before, @Nullable SavedItem after) {
    String id = after != null ? after.id() : before != null ? before.id() : "";
    AuditNote.add(context, new AuditNote(action, id, text(before), text(after)));
  }

  private static String text(@Nullable SavedItem item) {
    return item == null
        ? ""
        : "%s, %s: %s"
            .formatted(
                item.name(), item.shared() ? "shared" : "not shared", item.content().values());
  }
}
