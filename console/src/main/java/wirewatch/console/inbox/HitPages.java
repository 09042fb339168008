package wirewatch.console.inbox;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.console.audit.AuditNotes;
import wirewatch.console.export.PagedExport;
import wirewatch.console.http.RouteGroup;
import wirewatch.console.page.PageRenderer;
import wirewatch.console.search.ConsoleLinks;
import wirewatch.console.view.DocumentTimes;
import wirewatch.console.view.HitsView;
import wirewatch.console.view.SearchView.Choice;
import wirewatch.index.ArticleIndex;
import wirewatch.pipeline.review.HitDecision;
import wirewatch.pipeline.review.HitReview;
import wirewatch.pipeline.triage.TriageCase;
import wirewatch.pipeline.triage.TriageStore;

/** The page of listed names in articles, part of the inbox, and its decisions. */
public final class HitPages implements RouteGroup {
  private static final int PAGE_SIZE = 50;
  private static final int MAX_NOTE = 2_000;
  private static final String PATH = "/alerts/hits";

  private final PageRenderer pageRenderer;
  private final HitReview review;

  public HitPages(PageRenderer pageRenderer, ArticleIndex index) {
    this.pageRenderer = pageRenderer;
    this.review = new HitReview(index, Clock.systemUTC());
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, this::show);
    routes.post(PATH + "/decide", this::decide);
    PagedExport.register(routes, "/export/hits", new HitFormat(review));
  }

  private void show(Context context) throws IOException {
    HitDecision decision = decision(context.queryParam("decision"));
    Instant before = DocumentTimes.parseInstant(text(context.queryParam("before")));
    HitReview.HitQuery query = new HitReview.HitQuery(null, before, PAGE_SIZE);
    List<TriageCase> found =
        decision == HitDecision.OPEN ? review.open(query) : review.decided(decision, query);
    String older =
        found.size() < PAGE_SIZE
            ? ""
            : link(decision)
                + "&before="
                + ConsoleLinks.encode(found.getLast().subject().time().toString());
    pageRenderer.render(
        context,
        "hits",
        "view",
        new HitsView(
            found.stream().map(HitRows::toRow).toList(),
            decision.parameter(),
            choices(decision),
            ReaderName.of(context),
            older));
  }

  private static List<Choice> choices(HitDecision shown) {
    List<Choice> choices = new ArrayList<>();
    Arrays.stream(HitDecision.values())
        .forEach(each -> choices.add(new Choice(each.parameter(), link(each), each == shown)));
    return choices;
  }

  private static String link(HitDecision decision) {
    return PATH + "?decision=" + decision.parameter();
  }

  private static HitDecision decision(@Nullable String parameter) {
    return HitDecision.parse(text(parameter)).orElse(HitDecision.OPEN);
  }

  /** The value of a button is {@code DECISION|ID}; {@code note|ID} keeps the decision. */
  private void decide(Context context) throws IOException {
    String act = text(context.formParam("act"));
    int bar = act.indexOf('|');
    String id = act.substring(bar + 1);
    Optional<TriageCase> hit = bar < 0 ? Optional.empty() : review.find(id);
    String note = text(context.formParam("note." + id));
    Optional<HitDecision> decided = HitDecision.parse(act.substring(0, Math.max(0, bar)));
    if (hit.isEmpty() || (decided.isEmpty() && !act.startsWith("note|"))) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      pageRenderer.render(context, "refused", "what", "there is no such hit, or no such decision");
      return;
    }
    TriageStore.Changes changes =
        review.decide(
            List.of(hit.get().subject()),
            decided.orElse(null),
            note.substring(0, Math.min(MAX_NOTE, note.length())),
            ReaderName.remember(context));
    AuditNotes.addCases(context, "hit.decide", changes.cases());
    context.redirect(link(decision(context.formParam("decision"))), HttpStatus.SEE_OTHER);
  }

  private static String text(@Nullable String parameter) {
    return Objects.requireNonNullElse(parameter, "");
  }
}
