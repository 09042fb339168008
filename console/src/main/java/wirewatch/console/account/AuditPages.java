package wirewatch.console.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wirewatch.console.audit.AuditEntry;
import wirewatch.console.audit.AuditLog;
import wirewatch.console.export.PagedExport;
import wirewatch.console.http.RouteGroup;
import wirewatch.console.page.PageRenderer;
import wirewatch.console.search.ConsoleLinks;
import wirewatch.console.view.DocumentTimes;
import wirewatch.pipeline.triage.TriageStore;

/** The page of the audit log, for admins, and its export. */
public final class AuditPages implements RouteGroup {
  private static final int PAGE_SIZE = 100;

  private final PageRenderer pageRenderer;
  private final AuditLog auditLog;

  public AuditPages(PageRenderer pageRenderer, AuditLog auditLog) {
    this.pageRenderer = pageRenderer;
    this.auditLog = auditLog;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/audit", this::show);
    PagedExport.register(routes, "/export/audit", new AuditRecords(auditLog));
  }

  private void show(Context context) throws IOException {
    String who = text(context, "who");
    String action = text(context, "action");
    List<AuditEntry> entries =
        auditLog.list(
            new AuditLog.AuditQuery(
                who.isEmpty() ? null : who,
                action.isEmpty() ? null : action,
                position(context),
                PAGE_SIZE));
    pageRenderer.render(
        context,
        "audit",
        "view",
        new AuditView(
            entries.stream().map(AuditView.Row::of).toList(),
            who,
            action,
            olderLink(entries, who, action)));
  }

  private static TriageStore.@Nullable Position position(Context context) {
    var time = DocumentTimes.parseInstant(text(context, "before"));
    return time == null ? null : new TriageStore.Position(time, text(context, "id"));
  }

  private static String olderLink(List<AuditEntry> entries, String who, String action) {
    if (entries.size() < PAGE_SIZE) {
      return "";
    }
    AuditEntry last = entries.getLast();
    return "/audit?who=%s&action=%s&before=%s&id=%s"
        .formatted(
            ConsoleLinks.encode(who),
            ConsoleLinks.encode(action),
            ConsoleLinks.encode(last.time().toString()),
            ConsoleLinks.encode(last.id()));
  }

  private static String text(Context context, String name) {
    return Objects.requireNonNullElse(context.queryParam(name), "").strip();
  }
}
