package wirewatch.app.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.watchlist.Problem;
import wirewatch.alerting.watchlist.Reading;
import wirewatch.app.console.reading.Crawl;
import wirewatch.app.console.reading.WatchDrafts;
import wirewatch.app.console.reading.WatchesReading;
import wirewatch.app.console.view.WatchesView.Draft;
import wirewatch.app.console.view.WatchesView.Editing;
import wirewatch.app.console.view.WatchesView.Trial;
import wirewatch.app.watch.RefusedQuery;
import wirewatch.app.watch.StoredWatch;
import wirewatch.app.watch.WatchRefused;
import wirewatch.app.watch.WatchStore;
import wirewatch.index.ArticleIndex;

/** The pages of watches: create, test, edit, mute, remove, send alerts again. */
final class WatchRoutes implements Routes {
  private static final Map<String, Duration> MUTES =
      Map.of("1h", Duration.ofHours(1), "1d", Duration.ofDays(1), "7d", Duration.ofDays(7));

  private final Screen screen;
  private final Crawl crawl;
  private final WatchStore store;
  private final WatchesReading reading;
  private final Clock clock = Clock.systemUTC();

  WatchRoutes(Screen screen, ArticleIndex index, Crawl crawl) {
    this.screen = screen;
    this.crawl = crawl;
    this.store = WatchStore.of(index, clock);
    this.reading = new WatchesReading(index, store, clock);
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/watches", context -> list(context, null, null));
    routes.get("/watches/new", this::fresh);
    routes.post("/watches/try", this::attempt);
    routes.post("/watches/save", this::save);
    routes.get("/watches/{id}", context -> one(context, context.pathParam("id"), null, null));
    routes.get("/watches/{id}/edit", this::edit);
    routes.post("/watches/{id}/mute", this::mute);
    routes.post("/watches/{id}/remove", this::remove);
    routes.post("/alerts/{id}/resend", this::resend);
    routes.exception(WatchRefused.class, this::refused);
  }

  private void list(Context context, @Nullable String notice, @Nullable String problem)
      throws IOException {
    screen.show(context, "watches", "view", reading.all(notice, problem));
  }

  private void one(Context context, String id, @Nullable String notice, @Nullable String problem)
      throws IOException {
    screen.showIfAny(context, "watch", "whole", reading.one(id, notice, problem));
  }

  private void fresh(Context context) {
    String query = Objects.requireNonNullElse(context.queryParam("query"), "");
    show(context, new Editing(WatchDrafts.fresh(query), List.of(), null));
  }

  private void edit(Context context) throws IOException {
    Optional<Editing> editing =
        store
            .find(context.pathParam("id"))
            .map(stored -> new Editing(WatchDrafts.of(stored.watch()), List.of(), null));
    screen.showIfAny(context, "watch-edit", "editing", editing);
  }

  private void show(Context context, Editing editing) {
    if (!editing.problems().isEmpty()) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    screen.show(context, "watch-edit", "editing", editing);
  }

  private void attempt(Context context) throws IOException {
    Draft draft = WatchDrafts.sent(context::formParam);
    switch (WatchDrafts.read(draft, before(draft))) {
      case Reading.Read read -> show(context, tried(draft, read.watches().getFirst()));
      case Reading.Refused refused -> show(context, new Editing(draft, texts(refused), null));
    }
  }

  private Editing tried(Draft draft, Watch watch) throws IOException {
    try {
      Trial trial = reading.trial(watch);
      return new Editing(draft, List.of(), trial);
    } catch (RefusedQuery e) {
      return new Editing(draft, List.of(String.valueOf(e.getMessage())), null);
    }
  }

  private void save(Context context) throws IOException {
    Draft draft = WatchDrafts.sent(context::formParam);
    Watch before = before(draft);
    if (draft.fresh() && before != null) {
      String taken = "a watch of that name is there already: give it another name";
      show(context, new Editing(draft, List.of(taken), null));
      return;
    }
    switch (WatchDrafts.read(draft, before)) {
      case Reading.Read read -> {
        store.put(read.watches().getFirst());
        context.redirect("/watches/" + draft.id(), HttpStatus.SEE_OTHER);
      }
      case Reading.Refused refused -> show(context, new Editing(draft, texts(refused), null));
    }
  }

  private @Nullable Watch before(Draft draft) throws IOException {
    return store.find(draft.id()).map(StoredWatch::watch).orElse(null);
  }

  private static List<String> texts(Reading.Refused refused) {
    return refused.problems().stream().map(Problem::message).toList();
  }

  private void mute(Context context) throws IOException {
    Duration length = MUTES.get(Objects.requireNonNullElse(context.formParam("for"), ""));
    Instant until = length == null ? null : clock.instant().plus(length);
    String id = context.pathParam("id");
    if (store.mute(id, until)) {
      String notice =
          until == null
              ? "Its alerts are delivered again."
              : "It is muted; its alerts are recorded only.";
      one(context, id, notice, null);
    } else {
      context.status(HttpStatus.NOT_FOUND);
    }
  }

  private void remove(Context context) throws IOException {
    if (store.remove(context.pathParam("id"))) {
      list(context, "The watch is removed; its alerts stay.", null);
    } else {
      context.status(HttpStatus.NOT_FOUND);
    }
  }

  private void resend(Context context) throws IOException {
    boolean sent = crawl.resend(context.pathParam("id"));
    String watch = Objects.requireNonNullElse(context.formParam("watch"), "");
    String notice = sent ? "The alert is sent again." : null;
    one(context, watch, notice, sent ? null : "the alert has no delivery to send again");
  }

  private void refused(WatchRefused refused, Context context) {
    context.status(HttpStatus.CONFLICT);
    screen.show(context, "refused", "what", String.valueOf(refused.getMessage()));
  }
}
