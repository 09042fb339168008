package wirewatch.console.inbox;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wirewatch.console.audit.AuditNotes;
import wirewatch.console.export.PagedExport;
import wirewatch.console.http.RouteGroup;
import wirewatch.console.page.PageRenderer;
import wirewatch.console.search.ConsoleLinks;
import wirewatch.console.view.DocumentTimes;
import wirewatch.console.view.InboxView;
import wirewatch.console.view.Texts;
import wirewatch.index.ArticleIndex;
import wirewatch.pipeline.triage.AlertSubjects;
import wirewatch.pipeline.triage.TriageCase;
import wirewatch.pipeline.triage.TriageState;
import wirewatch.pipeline.triage.TriageStore;

/** The page of the inbox and its actions. */
public final class InboxPages implements RouteGroup {
  private final PageRenderer pageRenderer;
  private final InboxQueries inboxQueries;
  private final NarrowingQueries narrowingQueries;
  private final AlertSubjects subjects;
  private final TriageStore triage;

  public InboxPages(PageRenderer pageRenderer, ArticleIndex index) {
    Clock clock = Clock.systemUTC();
    this.pageRenderer = pageRenderer;
    this.inboxQueries = new InboxQueries(index, clock);
    this.narrowingQueries = new NarrowingQueries(index, clock);
    this.subjects = new AlertSubjects(index);
    this.triage = new TriageStore(index, clock);
  }

  @Override
  public void register(RoutesConfig routes) {
    pageRenderer.showNewAlerts(inboxQueries::countNew);
    routes.get("/alerts", this::show);
    routes.post("/alerts/decide", this::decide);
    routes.post("/alerts/undo", this::undo);
    routes.get("/alerts/{id}/narrow", this::narrow);
    PagedExport.register(routes, "/export/triage", new TriageDecisionFormat(triage));
  }

  private void show(Context context) throws IOException {
    InboxParameters parameters = InboxParameters.read(context::queryParam);
    Instant changed = DocumentTimes.parseInstant(text(context.queryParam("at")));
    pageRenderer.render(
        context,
        "inbox",
        "view",
        inboxQueries.read(parameters, notice(context, changed), ReaderName.of(context)));
  }

  private InboxView.@Nullable Notice notice(Context context, @Nullable Instant changed)
      throws IOException {
    String undone = context.queryParam("undone");
    if (undone != null && undone.matches("[0-9]{1,4}")) {
      return new InboxView.Notice(Texts.of("inbox.undone", Integer.parseInt(undone)), "", "");
    }
    List<TriageCase> cases = changed == null ? List.of() : triage.findChangedAt(changed);
    if (changed == null || cases.isEmpty()) {
      return null;
    }
    TriageCase first = cases.getFirst();
    boolean narrow = cases.size() == 1 && first.state() == TriageState.NOT_RELEVANT;
    boolean system = first.subject().watch().startsWith("system:");
    return new InboxView.Notice(
        Texts.of("inbox.done", cases.size(), first.state().label()),
        changed.toString(),
        narrow && !system
            ? "/alerts/" + ConsoleLinks.encode(first.subject().id()) + "/narrow"
            : "");
  }

  private void decide(Context context) throws IOException {
    InboxParameters parameters = InboxParameters.read(context::formParam);
    InboxAction action;
    try {
      action = InboxAction.read(context);
    } catch (IllegalArgumentException e) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      pageRenderer.render(context, "refused", "what", String.valueOf(e.getMessage()));
      return;
    }
    TriageStore.Changes changes =
        triage.decide(subjects.find(action.ids()), action.decision(), ReaderName.remember(context));
    AuditNotes.addCases(context, "alert.decide", changes.cases());
    String at = changes.cases().isEmpty() ? "" : "&at=" + changes.time();
    context.redirect(parameters.toLink() + at, HttpStatus.SEE_OTHER);
  }

  private void undo(Context context) throws IOException {
    InboxParameters parameters = InboxParameters.read(context::formParam);
    Instant time = DocumentTimes.parseInstant(text(context.formParam("at")));
    List<TriageCase> undone = time == null ? List.of() : triage.undo(time, ReaderName.of(context));
    AuditNotes.addCases(context, "alert.undo", undone);
    context.redirect(parameters.toLink() + "&undone=" + undone.size(), HttpStatus.SEE_OTHER);
  }

  private void narrow(Context context) throws IOException {
    pageRenderer.renderOrNotFound(
        context,
        "narrow",
        "view",
        narrowingQueries.read(context.pathParam("id"), text(context.queryParam("without"))));
  }

  private static String text(@Nullable String parameter) {
    return Objects.requireNonNullElse(parameter, "");
  }
}
