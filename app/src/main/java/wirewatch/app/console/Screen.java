package wirewatch.app.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import wirewatch.app.console.view.Frame;
import wirewatch.app.web.Csrf;

/** Answers with pages, each in its frame. */
final class Screen {
  private final Templates templates;

  Screen(Templates templates) {
    this.templates = templates;
  }

  /** Answers with a page that shows one thing, its template's parameter of that name. */
  void show(Context context, String template, String name, Object value) {
    templates.show(context, template, Map.of("frame", frame(context), name, value));
  }

  /** The same; not found where there is nothing to show. */
  void showIfAny(Context context, String template, String name, Optional<?> value) {
    if (value.isPresent()) {
      show(context, template, name, value.get());
    } else {
      context.status(HttpStatus.NOT_FOUND);
    }
  }

  private static Frame frame(Context context) {
    String parameters = context.queryString();
    return new Frame(
        Theme.of(context),
        Csrf.token(context),
        context.path() + (parameters == null ? "" : "?" + parameters),
        Objects.requireNonNullElse(context.queryParam("q"), ""));
  }
}
