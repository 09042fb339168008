package wirewatch.console.saved;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.console.http.AccessControl;
import wirewatch.console.http.RouteGroup;
import wirewatch.console.page.PageRenderer;
import wirewatch.console.user.Caller;

/** The pages of saved searches: list, save, rename, share, remove. */
public final class SavedSearchPages implements RouteGroup {
  private static final SavedItem.Kind KIND = SavedItem.Kind.SEARCH;

  private final PageRenderer pageRenderer;
  private final SavedStore store;

  public SavedSearchPages(PageRenderer pageRenderer, SavedStore store) {
    this.pageRenderer = pageRenderer;
    this.store = store;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/searches", context -> showList(context, null, null));
    routes.post("/searches", this::save);
    routes.get("/searches/{id}", context -> show(context, "searches-one"));
    routes.post("/searches/{id}", this::change);
    routes.get("/searches/{id}/remove", context -> show(context, "searches-remove"));
    routes.post("/searches/{id}/remove", this::remove);
  }

  private void showList(Context context, @Nullable String notice, @Nullable String problem)
      throws IOException {
    Caller caller = AccessControl.caller(context);
    List<SavedSearchesView.Row> rows = new ArrayList<>();
    for (SavedItem item : store.list(KIND, caller)) {
      NamedSearch.of(item)
          .ifPresent(search -> rows.add(SavedSearchesView.Row.of(item, search, caller)));
    }
    pageRenderer.render(context, "searches", "view", new SavedSearchesView(rows, notice, problem));
  }

  private void show(Context context, String template) throws IOException {
    Caller caller = AccessControl.caller(context);
    Optional<SavedSearchesView.Row> row =
        store
            .find(KIND, context.pathParam("id"), caller)
            .flatMap(
                item ->
                    NamedSearch.of(item)
                        .map(search -> SavedSearchesView.Row.of(item, search, caller)));
    pageRenderer.renderOrNotFound(context, template, "row", row);
  }

  private void save(Context context) throws IOException {
    try {
      NamedSearch search = NamedSearch.parse(field(context, "address"));
      SavedItem saved =
          store.create(
              new Content(KIND, field(context, "name"), isShared(context), search.toValues()),
              AccessControl.caller(context));
      SavedItemAudit.add(context, "search.save", null, saved);
      showList(context, saved.name() + " is saved.", null);
    } catch (SavedItemRejectedException e) {
      refuse(context, e);
    }
  }

  private void change(Context context) throws IOException {
    try {
      Optional<SavedStore.Change> change =
          store.update(
              KIND,
              context.pathParam("id"),
              AccessControl.caller(context),
              content -> content.withName(field(context, "name"), isShared(context)));
      if (change.isEmpty()) {
        context.status(HttpStatus.NOT_FOUND);
        return;
      }
      SavedItemAudit.add(context, "search.save", change.get().before(), change.get().after());
      showList(context, change.get().after().name() + " is saved.", null);
    } catch (SavedItemRejectedException e) {
      refuse(context, e);
    }
  }

  private void refuse(Context context, SavedItemRejectedException refused) throws IOException {
    context.status(HttpStatus.UNPROCESSABLE_CONTENT);
    showList(context, null, refused.getMessage());
  }

  private void remove(Context context) throws IOException {
    Optional<SavedItem> removed =
        store.remove(KIND, context.pathParam("id"), AccessControl.caller(context));
    if (removed.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND);
      return;
    }
    SavedItemAudit.add(context, "search.remove", removed.get(), null);
    showList(context, removed.get().name() + " is removed.", null);
  }

  private static String field(Context context, String name) {
    return Objects.requireNonNullElse(context.formParam(name), "");
  }

  private static boolean isShared(Context context) {
    return "yes".equals(context.formParam("shared"));
  }
}
