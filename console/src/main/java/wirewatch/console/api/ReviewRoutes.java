package wirewatch.console.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.delivery.ChannelSender;
import wirewatch.console.audit.AuditNote;
import wirewatch.console.http.AccessControl;
import wirewatch.console.http.ProblemDetails;
import wirewatch.console.review.Review;
import wirewatch.console.review.ReviewDocument;
import wirewatch.console.review.ReviewDownload;
import wirewatch.console.review.ReviewFormat;
import wirewatch.console.review.ReviewItem;
import wirewatch.console.review.Reviews;
import wirewatch.console.saved.SavedItem;
import wirewatch.console.saved.SavedItemAudit;
import wirewatch.console.saved.SavedStore;
import wirewatch.console.user.Caller;

/** Endpoints that list, get, make, change, send, write as a file and remove reviews. */
final class ReviewRoutes {
  private static final List<String> FIELDS = List.of("name", "shared", "intro", "items");
  private static final List<String> NEW_FIELDS =
      List.of("name", "shared", "intro", "items", "search");
  private static final List<String> ITEM_FIELDS = List.of("story", "article", "note");

  private final Reviews reviews;

  ReviewRoutes(Reviews reviews) {
    this.reviews = reviews;
  }

  List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get("/api/v1/reviews", this::list),
        ApiRoute.post("/api/v1/reviews", this::create),
        ApiRoute.get("/api/v1/reviews/{id}", this::get),
        ApiRoute.put("/api/v1/reviews/{id}", this::replace),
        ApiRoute.delete("/api/v1/reviews/{id}", this::delete),
        ApiRoute.post("/api/v1/reviews/{id}/send", this::send),
        ApiRoute.get("/api/v1/reviews/{id}/document", this::document));
  }

  private void list(Context context) throws IOException {
    QueryParameters.of(context);
    List<Map<String, Object>> all =
        reviews.list(AccessControl.caller(context)).stream().map(ReviewRoutes::summary).toList();
    ApiJson.respond(context, ApiJson.object("reviews", all));
  }

  private void get(Context context) throws IOException {
    QueryParameters.of(context);
    respond(context, find(context));
  }

  private void create(Context context) throws IOException {
    QueryParameters.of(context);
    Caller caller = AccessControl.caller(context);
    Map<String, Object> body = ApiJson.readBody(context);
    RequestFields.requireKnown(body, NEW_FIELDS);
    String search = RequestFields.text(body, "search");
    SavedItem made =
        search == null
            ? reviews.create(edit(body, null), caller)
            : reviews
                .createOfSearch(search, caller)
                .orElseThrow(
                    () -> ProblemException.notFound("saved search " + search, "/api/v1/searches"));
    SavedItemAudit.add(context, "review.save", null, made);
    context.status(HttpStatus.CREATED).header("Location", "/api/v1/reviews/" + made.id());
    respond(context, made);
  }

  private void replace(Context context) throws IOException {
    QueryParameters.of(context);
    Map<String, Object> body = ApiJson.readBody(context);
    RequestFields.requireKnown(body, FIELDS);
    SavedItem before = find(context);
    SavedStore.Change change =
        reviews
            .replace(before, edit(body, before), AccessControl.caller(context))
            .orElseThrow(() -> notFound(before.id()));
    SavedItemAudit.add(context, "review.save", change.before(), change.after());
    respond(context, change.after());
  }

  /** What the body says; for a missing field, what it was before. */
  private static Reviews.Edit edit(Map<String, Object> body, @Nullable SavedItem before) {
    Review review = before == null ? Review.EMPTY : Review.of(before);
    return new Reviews.Edit(
        orElse(RequestFields.text(body, "name"), before == null ? "" : before.name()),
        RequestFields.flag(body, "shared", before != null && before.shared()),
        orElse(RequestFields.text(body, "intro"), review.intro()),
        body.containsKey("items") ? items(body.get("items")) : review.items());
  }

  private static String orElse(@Nullable String text, String otherwise) {
    return Objects.requireNonNullElse(text, otherwise);
  }

  private static List<ReviewItem> items(@Nullable Object value) {
    List<ReviewItem> items = new ArrayList<>();
    for (Object each : value instanceof List<?> list ? list : List.of("")) {
      items.add(item(each));
    }
    return items;
  }

  private static ReviewItem item(Object value) {
    if (value instanceof Map<?, ?> object) {
      Map<String, Object> fields =
          object.entrySet().stream()
              .filter(field -> field.getValue() != null)
              .collect(
                  Collectors.toMap(field -> String.valueOf(field.getKey()), Map.Entry::getValue));
      RequestFields.requireKnown(fields, ITEM_FIELDS);
      ReviewItem item =
          new ReviewItem(
              orElse(RequestFields.text(fields, "story"), ""),
              orElse(RequestFields.text(fields, "article"), ""),
              orElse(RequestFields.text(fields, "note"), ""));
      if (!item.story().isEmpty() || !item.article().isEmpty()) {
        return item;
      }
    }
    throw ProblemException.invalidParameter(
        "items is not a list of stories or articles",
        "Send for example [{\"story\": \"ID\", \"note\": \"why it matters\"}].");
  }

  private void send(Context context) throws IOException {
    QueryParameters.of(context);
    Map<String, Object> body = ApiJson.readBody(context);
    RequestFields.requireKnown(body, List.of("channel"));
    SavedItem item = find(context);
    String channel = orElse(RequestFields.text(body, "channel"), "");
    switch (reviews.send(item, channel, AccessControl.caller(context))) {
      case ChannelSender.Delivered delivered -> {
        AuditNote.add(context, new AuditNote("review.send", item.id(), "", channel));
        respond(context, find(context));
      }
      case ChannelSender.Failed failed ->
          new ProblemDetails(
                  502,
                  "mail-not-sent",
                  "Mail not sent",
                  failed.reason(),
                  failed.temporary()
                      ? "Repeat it in a while."
                      : "Mend the channel, then repeat it.")
              .respond(context);
    }
  }

  private void document(Context context) throws IOException {
    ReviewFormat format = QueryParameters.of(context, "format").choice("format", ReviewFormat.HTML);
    ReviewDownload.respond(context, reviews.read(find(context)), format);
  }

  private void delete(Context context) throws IOException {
    QueryParameters.of(context);
    String id = context.pathParam("id");
    SavedItem removed =
        reviews.remove(id, AccessControl.caller(context)).orElseThrow(() -> notFound(id));
    SavedItemAudit.add(context, "review.remove", removed, null);
    context.status(HttpStatus.NO_CONTENT);
  }

  private SavedItem find(Context context) throws IOException {
    String id = context.pathParam("id");
    return reviews.find(id, AccessControl.caller(context)).orElseThrow(() -> notFound(id));
  }

  private static ProblemException notFound(String id) {
    return ProblemException.notFound("review " + id, "/api/v1/reviews");
  }

  private static Map<String, Object> summary(SavedItem item) {
    Review review = Review.of(item);
    Map<String, Object> document = SavedItems.toDocument(item);
    document.put("stories_count", review.items().size());
    document.put(
        "sendings",
        review.sendings().stream()
            .map(
                each ->
                    ApiJson.object(
                        "time", each.time().toString(),
                        "channel", each.channel(),
                        "by", each.by()))
            .toList());
    return document;
  }

  private void respond(Context context, SavedItem item) throws IOException {
    ReviewDocument review = reviews.read(item);
    Map<String, Object> document = summary(item);
    document.put("intro", review.intro());
    document.put("stories", review.stories().stream().map(ReviewRoutes::toDocument).toList());
    ApiJson.respond(context, document);
  }

  private static Map<String, Object> toDocument(ReviewDocument.Story story) {
    return ApiJson.object(
        "story", story.item().story(),
        "article", story.item().article(),
        "note", story.item().note(),
        "headline", story.headline(),
        "language", story.language(),
        "lead", story.lead(),
        "link", story.link(),
        "sources",
            story.sources().stream()
                .map(
                    source ->
                        ApiJson.object(
                            "publisher", source.publisher(),
                            "published", source.time().iso(),
                            "link", source.link(),
                            "mark", source.mark()))
                .toList(),
        "sources_omitted", story.omitted(),
        "rights", story.rights());
  }
}
