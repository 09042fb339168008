package wirewatch.console.review;

import static wirewatch.console.review.ReviewForm.field;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.delivery.ChannelSender;
import wirewatch.console.audit.AuditNote;
import wirewatch.console.http.AccessControl;
import wirewatch.console.http.RouteGroup;
import wirewatch.console.page.PageRenderer;
import wirewatch.console.saved.SavedItem;
import wirewatch.console.saved.SavedItemAudit;
import wirewatch.console.saved.SavedItemRejectedException;
import wirewatch.console.saved.SavedStore;
import wirewatch.console.user.Caller;
import wirewatch.console.view.PageFrame.ReviewChoice;

/** The pages of reviews: pick, put in order, annotate, send, download, remove. */
public final class ReviewPages implements RouteGroup {
  private static final Duration WORKED_ON = Duration.ofHours(12);
  private static final int MAX_CHOICES = 20;
  private static final String SAVE = "review.save";

  private final PageRenderer pageRenderer;
  private final Reviews reviews;
  private final Clock clock;

  public ReviewPages(PageRenderer pageRenderer, Reviews reviews, Clock clock) {
    this.pageRenderer = pageRenderer;
    this.reviews = reviews;
    this.clock = clock;
  }

  @Override
  public void register(RoutesConfig routes) {
    pageRenderer.offerReviews(this::choices);
    routes.get("/reviews", context -> showList(context, null, null));
    routes.post("/reviews/pick", this::pick);
    routes.get("/reviews/{id}", context -> show(context, ReviewView.Messages.NONE));
    routes.post("/reviews/{id}", this::save);
    routes.post("/reviews/{id}/send", this::send);
    routes.get("/reviews/{id}/print", this::print);
    routes.get("/reviews/{id}/download", this::download);
    routes.get("/reviews/{id}/remove", this::askBeforeRemoval);
    routes.post("/reviews/{id}/remove", this::remove);
  }

  /** The reviews that what is picked can go into; the one that is worked on is proposed. */
  private List<ReviewChoice> choices(Caller caller) throws IOException {
    List<ReviewChoice> choices = new ArrayList<>();
    Instant recent = clock.instant().minus(WORKED_ON);
    for (SavedItem item : reviews.list(caller)) {
      if (choices.size() < MAX_CHOICES) {
        boolean open =
            choices.isEmpty()
                && item.changes().by().equals(caller.name().orElse(""))
                && item.changes().updated().isAfter(recent)
                && Review.of(item).sendings().isEmpty();
        choices.add(new ReviewChoice(item.id(), item.name(), open));
      }
    }
    return choices;
  }

  private void showList(Context context, @Nullable String notice, @Nullable String problem)
      throws IOException {
    Caller caller = AccessControl.caller(context);
    List<ReviewsView.Row> rows =
        reviews.list(caller).stream().map(item -> ReviewsView.Row.of(item, caller)).toList();
    pageRenderer.render(context, "reviews", "view", new ReviewsView(rows, notice, problem));
  }

  private Optional<SavedItem> find(Context context) throws IOException {
    return reviews.find(context.pathParam("id"), AccessControl.caller(context));
  }

  private void show(Context context, ReviewView.Messages messages) throws IOException {
    Optional<SavedItem> item = find(context);
    if (item.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND);
      return;
    }
    render(context, item.get(), reviews.read(item.get()), messages);
  }

  private void render(
      Context context, SavedItem item, ReviewDocument document, ReviewView.Messages messages) {
    ReviewView view =
        ReviewView.of(item, document, AccessControl.caller(context), reviews.recipients());
    pageRenderer.render(context, "review", "view", view.withMessages(messages));
  }

  /** Puts what was ticked, or what a saved search finds, into a review; a new one by default. */
  private void pick(Context context) throws IOException {
    Caller caller = AccessControl.caller(context);
    try {
      String search = field(context, "search");
      List<ReviewItem> items = ReviewForm.picked(context);
      if (search.isEmpty() && items.isEmpty()) {
        throw new SavedItemRejectedException(
            "Nothing is picked: go back, and tick the stories of the review.");
      }
      Optional<String> id =
          search.isEmpty()
              ? put(context, items, field(context, "review"))
              : reviews.createOfSearch(search, caller).map(made -> noted(context, null, made));
      if (id.isPresent()) {
        context.redirect("/reviews/" + id.get(), HttpStatus.SEE_OTHER);
      } else {
        context.status(HttpStatus.NOT_FOUND);
      }
    } catch (SavedItemRejectedException e) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      showList(context, null, e.getMessage());
    }
  }

  private Optional<String> put(Context context, List<ReviewItem> items, String into)
      throws IOException {
    Caller caller = AccessControl.caller(context);
    if (into.isEmpty()) {
      Reviews.Edit edit = new Reviews.Edit("", false, "", items);
      return Optional.of(noted(context, null, reviews.create(edit, caller)));
    }
    return reviews
        .add(into, items, caller)
        .map(change -> noted(context, change.before(), change.after()));
  }

  private static String noted(Context context, @Nullable SavedItem before, SavedItem after) {
    SavedItemAudit.add(context, SAVE, before, after);
    return after.id();
  }

  private void save(Context context) throws IOException {
    ReviewForm form = ReviewForm.of(context);
    if (saved(context, form).isPresent()) {
      if (form.moved() >= 0) {
        String at = "/reviews/" + context.pathParam("id") + "#story-" + form.moved();
        context.redirect(at, HttpStatus.SEE_OTHER);
      } else {
        show(context, ReviewView.Messages.notice("The review is saved."));
      }
    }
  }

  /** Saves the form; empty if it was not saved, and the response says why. */
  private Optional<SavedItem> saved(Context context, ReviewForm form) throws IOException {
    Optional<SavedItem> found = find(context);
    if (found.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND);
      return Optional.empty();
    }
    SavedItem before = found.get();
    if (!before.changes().updated().toString().equals(form.seen())) {
      String by = before.changes().by();
      refuse(
          context,
          before,
          form,
          "%s saved this review meanwhile. What you wrote is below, and not saved: save it to put it in place of the other."
              .formatted(by.isEmpty() ? "Someone" : by));
      return Optional.empty();
    }
    try {
      Optional<SavedStore.Change> change =
          reviews.save(before.id(), form.edit(), AccessControl.caller(context));
      change.ifPresent(each -> noted(context, each.before(), each.after()));
      return change.map(SavedStore.Change::after);
    } catch (SavedItemRejectedException e) {
      refuse(context, before, form, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** Shows what was written again, with the reason why it is not saved. */
  private void refuse(Context context, SavedItem item, ReviewForm form, String problem)
      throws IOException {
    context.status(HttpStatus.CONFLICT);
    render(context, item, reviews.read(item, form.edit()), ReviewView.Messages.problem(problem));
  }

  private void send(Context context) throws IOException {
    Optional<SavedItem> saved = saved(context, ReviewForm.of(context));
    if (saved.isEmpty()) {
      return;
    }
    String channel = field(context, "channel");
    try {
      switch (reviews.send(saved.get(), channel, AccessControl.caller(context))) {
        case ChannelSender.Delivered delivered -> {
          AuditNote.add(context, new AuditNote("review.send", saved.get().id(), "", channel));
          show(context, ReviewView.Messages.notice("The review is sent over " + channel + "."));
        }
        case ChannelSender.Failed failed -> {
          context.status(HttpStatus.BAD_GATEWAY);
          show(
              context,
              ReviewView.Messages.problem("The review is not sent: " + failed.reason() + "."));
        }
      }
    } catch (SavedItemRejectedException e) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(context, ReviewView.Messages.problem(String.valueOf(e.getMessage())));
    }
  }

  private void print(Context context) throws IOException {
    Optional<SavedItem> item = find(context);
    Optional<ReviewDocument> document =
        item.isEmpty() ? Optional.empty() : Optional.of(reviews.read(item.get()));
    pageRenderer.renderOrNotFound(context, "review-print", "review", document);
  }

  private void download(Context context) throws IOException {
    Optional<SavedItem> item = find(context);
    Optional<ReviewFormat> format = ReviewFormat.parse(context.queryParam("format"));
    if (item.isEmpty() || format.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND);
      return;
    }
    ReviewDownload.respond(context, reviews.read(item.get()), format.get());
  }

  private void askBeforeRemoval(Context context) throws IOException {
    Caller caller = AccessControl.caller(context);
    pageRenderer.renderOrNotFound(
        context,
        "review-remove",
        "row",
        find(context).map(item -> ReviewsView.Row.of(item, caller)));
  }

  private void remove(Context context) throws IOException {
    Optional<SavedItem> removed =
        reviews.remove(context.pathParam("id"), AccessControl.caller(context));
    if (removed.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND);
      return;
    }
    SavedItemAudit.add(context, "review.remove", removed.get(), null);
    showList(context, removed.get().name() + " is removed.", null);
  }
}
