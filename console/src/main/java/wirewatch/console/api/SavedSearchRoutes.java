package wirewatch.console.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.console.http.AccessControl;
import wirewatch.console.saved.Content;
import wirewatch.console.saved.NamedSearch;
import wirewatch.console.saved.SavedItem;
import wirewatch.console.saved.SavedItemAudit;
import wirewatch.console.saved.SavedStore;

/** Endpoints that list, get, save, change and remove saved searches. */
final class SavedSearchRoutes {
  private static final SavedItem.Kind KIND = SavedItem.Kind.SEARCH;
  private static final List<String> FIELDS = List.of("name", "address", "shared");

  private final SavedStore store;

  SavedSearchRoutes(SavedStore store) {
    this.store = store;
  }

  List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get("/api/v1/searches", this::list),
        ApiRoute.post("/api/v1/searches", this::create),
        ApiRoute.get("/api/v1/searches/{id}", this::get),
        ApiRoute.put("/api/v1/searches/{id}", this::replace),
        ApiRoute.delete("/api/v1/searches/{id}", this::delete));
  }

  private void list(Context context) throws IOException {
    QueryParameters.of(context);
    List<Map<String, Object>> searches = new ArrayList<>();
    for (SavedItem item : store.list(KIND, AccessControl.caller(context))) {
      NamedSearch.of(item).ifPresent(search -> searches.add(toDocument(item, search)));
    }
    ApiJson.respond(context, ApiJson.object("searches", searches));
  }

  private void get(Context context) throws IOException {
    QueryParameters.of(context);
    String id = context.pathParam("id");
    SavedItem item =
        store.find(KIND, id, AccessControl.caller(context)).orElseThrow(() -> notFound(id));
    respond(context, item);
  }

  private void create(Context context) throws IOException {
    QueryParameters.of(context);
    Map<String, Object> body = ApiJson.readBody(context);
    RequestFields.requireKnown(body, FIELDS);
    SavedItem saved = store.create(content(body, null), AccessControl.caller(context));
    SavedItemAudit.add(context, "search.save", null, saved);
    context.status(HttpStatus.CREATED).header("Location", "/api/v1/searches/" + saved.id());
    respond(context, saved);
  }

  private void replace(Context context) throws IOException {
    QueryParameters.of(context);
    String id = context.pathParam("id");
    Map<String, Object> body = ApiJson.readBody(context);
    RequestFields.requireKnown(body, FIELDS);
    SavedStore.Change change =
        store
            .update(KIND, id, AccessControl.caller(context), before -> content(body, before))
            .orElseThrow(() -> notFound(id));
    SavedItemAudit.add(context, "search.save", change.before(), change.after());
    respond(context, change.after());
  }

  /** What the body says; for a missing field, what it was before. */
  private static Content content(Map<String, Object> body, @Nullable Content before) {
    String name = RequestFields.text(body, "name");
    String address = RequestFields.text(body, "address");
    Map<String, Object> values =
        address == null && before != null
            ? before.values()
            : NamedSearch.parse(address == null ? "" : address).toValues();
    return new Content(
        KIND,
        name == null && before != null ? before.name() : name == null ? "" : name,
        RequestFields.flag(body, "shared", before != null && before.shared()),
        values);
  }

  private void delete(Context context) throws IOException {
    QueryParameters.of(context);
    String id = context.pathParam("id");
    SavedItem removed =
        store.remove(KIND, id, AccessControl.caller(context)).orElseThrow(() -> notFound(id));
    SavedItemAudit.add(context, "search.remove", removed, null);
    context.status(HttpStatus.NO_CONTENT);
  }

  private static ProblemException notFound(String id) {
    return ProblemException.notFound("saved search " + id, "/api/v1/searches");
  }

  private static void respond(Context context, SavedItem item) {
    NamedSearch search = NamedSearch.of(item).orElseThrow(() -> notFound(item.id()));
    ApiJson.respond(context, toDocument(item, search));
  }

  private static Map<String, Object> toDocument(SavedItem item, NamedSearch search) {
    Map<String, Object> document = SavedItems.toDocument(item);
    document.put("page", search.page().name().toLowerCase(Locale.ROOT));
    document.put("address", search.toLink());
    document.put("query", search.query());
    return document;
  }
}
