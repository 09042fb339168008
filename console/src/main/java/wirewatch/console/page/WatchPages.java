package wirewatch.console.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.watchfile.WatchEnd;
import wirewatch.alerting.watchfile.WatchProblem;
import wirewatch.alerting.watchfile.WatchReadResult;
import wirewatch.console.audit.AuditNote;
import wirewatch.console.audit.AuditNotes;
import wirewatch.console.http.RouteGroup;
import wirewatch.console.query.CrawlControl;
import wirewatch.console.query.WatchDrafts;
import wirewatch.console.query.WatchQueries;
import wirewatch.console.view.WatchesView.Draft;
import wirewatch.console.view.WatchesView.TrialResult;
import wirewatch.console.view.WatchesView.WatchEditForm;
import wirewatch.index.ArticleIndex;
import wirewatch.pipeline.watch.InvalidQueryException;
import wirewatch.pipeline.watch.StoredWatch;
import wirewatch.pipeline.watch.WatchRejectedException;
import wirewatch.pipeline.watch.WatchStore;

/** The pages of watches: create, test, edit, mute, remove, send alerts again. */
public final class WatchPages implements RouteGroup {
  private static final Map<String, Duration> MUTE_DURATIONS =
      Map.of("1h", Duration.ofHours(1), "1d", Duration.ofDays(1), "7d", Duration.ofDays(7));

  private final PageRenderer pageRenderer;
  private final CrawlControl crawlControl;
  private final WatchStore store;
  private final WatchQueries watchQueries;
  private final Clock clock = Clock.systemUTC();

  public WatchPages(PageRenderer pageRenderer, ArticleIndex index, CrawlControl crawlControl) {
    this.pageRenderer = pageRenderer;
    this.crawlControl = crawlControl;
    this.store = WatchStore.of(index, clock);
    this.watchQueries = new WatchQueries(index, store, clock);
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/watches", context -> showList(context, null, null));
    routes.get("/watches/new", this::showNewForm);
    routes.post("/watches/try", this::tryDraft);
    routes.post("/watches/save", this::save);
    routes.get("/watches/{id}", context -> showWatch(context, context.pathParam("id"), null, null));
    routes.get("/watches/{id}/edit", this::showEditForm);
    routes.post("/watches/{id}/mute", this::mute);
    routes.get("/watches/{id}/remove", this::askBeforeRemoval);
    routes.post("/watches/{id}/remove", this::remove);
    routes.post("/alerts/{id}/resend", this::resend);
    routes.exception(WatchRejectedException.class, this::showRefusal);
  }

  private void showList(Context context, @Nullable String notice, @Nullable String problem)
      throws IOException {
    pageRenderer.render(context, "watches", "view", watchQueries.list(notice, problem));
  }

  private void showWatch(
      Context context, String id, @Nullable String notice, @Nullable String problem)
      throws IOException {
    pageRenderer.renderOrNotFound(
        context, "watch", "whole", watchQueries.find(id, notice, problem));
  }

  private void showNewForm(Context context) {
    String query = Objects.requireNonNullElse(context.queryParam("query"), "");
    showForm(context, new WatchEditForm(WatchDrafts.newDraft(query), List.of(), null));
  }

  private void showEditForm(Context context) throws IOException {
    Optional<WatchEditForm> editing =
        store
            .find(context.pathParam("id"))
            .map(stored -> withQuery(WatchDrafts.of(stored.watch()), context.queryParam("query")))
            .map(draft -> new WatchEditForm(draft, List.of(), null));
    pageRenderer.renderOrNotFound(context, "watch-edit", "editing", editing);
  }

  /** The form with another query, as a link from an alert proposes it. */
  private static Draft withQuery(Draft draft, @Nullable String query) {
    return query == null || query.isBlank() ? draft : draft.withQuery(query.strip());
  }

  private void showForm(Context context, WatchEditForm watchEditForm) {
    if (!watchEditForm.problems().isEmpty()) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    pageRenderer.render(context, "watch-edit", "editing", watchEditForm);
  }

  private void tryDraft(Context context) throws IOException {
    Draft draft = WatchDrafts.fromForm(context::formParam);
    switch (WatchDrafts.read(draft, findSaved(draft))) {
      case WatchReadResult.Accepted accepted ->
          showForm(context, runTrial(draft, accepted.watches().getFirst()));
      case WatchReadResult.Rejected rejected ->
          showForm(context, new WatchEditForm(draft, messages(rejected), null));
    }
  }

  private WatchEditForm runTrial(Draft draft, Watch watch) throws IOException {
    try {
      TrialResult trialResult = watchQueries.runTrial(watch);
      return new WatchEditForm(draft, List.of(), trialResult);
    } catch (InvalidQueryException e) {
      return new WatchEditForm(draft, List.of(String.valueOf(e.getMessage())), null);
    }
  }

  private void save(Context context) throws IOException {
    Draft draft = WatchDrafts.fromForm(context::formParam);
    Watch before = findSaved(draft);
    if (draft.fresh() && before != null) {
      String taken = "a watch of that name is there already: give it another name";
      showForm(context, new WatchEditForm(draft, List.of(taken), null));
      return;
    }
    switch (WatchDrafts.read(draft, before)) {
      case WatchReadResult.Accepted accepted ->
          save(context, draft, accepted.watches().getFirst(), before);
      case WatchReadResult.Rejected rejected ->
          showForm(context, new WatchEditForm(draft, messages(rejected), null));
    }
  }

  private void save(Context context, Draft draft, Watch watch, @Nullable Watch before)
      throws IOException {
    List<String> problems = new ArrayList<>();
    crawlControl.channels().findProblem(watch.channels()).ifPresent(problems::add);
    WatchEnd.findProblem(watch, before, clock.instant()).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      showForm(context, new WatchEditForm(draft, problems, null));
      return;
    }
    store.put(watch);
    AuditNotes.addWatch(context, "watch.save", watch.id(), before, watch);
    context.redirect("/watches/" + draft.id(), HttpStatus.SEE_OTHER);
  }

  private @Nullable Watch findSaved(Draft draft) throws IOException {
    return store.find(draft.id()).map(StoredWatch::watch).orElse(null);
  }

  private static List<String> messages(WatchReadResult.Rejected rejected) {
    return rejected.problems().stream().map(WatchProblem::message).toList();
  }

  private void mute(Context context) throws IOException {
    Duration length = MUTE_DURATIONS.get(Objects.requireNonNullElse(context.formParam("for"), ""));
    Instant until = length == null ? null : clock.instant().plus(length);
    String id = context.pathParam("id");
    if (store.mute(id, until)) {
      AuditNote.add(
          context, new AuditNote("watch.mute", id, "", until == null ? "" : until.toString()));
      String notice =
          until == null
              ? "Its alerts are delivered again."
              : "It is muted; its alerts are recorded only.";
      showWatch(context, id, notice, null);
    } else {
      context.status(HttpStatus.NOT_FOUND);
    }
  }

  private void askBeforeRemoval(Context context) throws IOException {
    pageRenderer.renderOrNotFound(
        context, "watch-remove", "watch", watchQueries.findRow(context.pathParam("id")));
  }

  private void remove(Context context) throws IOException {
    String id = context.pathParam("id");
    Watch before = store.find(id).map(StoredWatch::watch).orElse(null);
    if (store.remove(id)) {
      AuditNotes.addWatch(context, "watch.remove", id, before, null);
      showList(context, "The watch is removed; its alerts stay.", null);
    } else {
      context.status(HttpStatus.NOT_FOUND);
    }
  }

  private void resend(Context context) throws IOException {
    boolean sent = crawlControl.resend(context.pathParam("id"));
    String watch = Objects.requireNonNullElse(context.formParam("watch"), "");
    if (sent) {
      AuditNotes.add(context, "alert.resend", context.pathParam("id"));
    } else {
      context.status(HttpStatus.CONFLICT);
    }
    String notice = sent ? "The alert is sent again." : null;
    showWatch(context, watch, notice, sent ? null : "the alert has no delivery to send again");
  }

  private void showRefusal(WatchRejectedException refused, Context context) {
    context.status(HttpStatus.CONFLICT);
    pageRenderer.render(context, "refused", "what", String.valueOf(refused.getMessage()));
  }
}
