package wirewatch.app.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import wirewatch.app.console.view.Frame;
import wirewatch.app.web.Csrf;

/** Renders pages within the common page frame. */
final class Screen {
  private final Templates templates;

  Screen(Templates templates) {
    this.templates = templates;
  }

  /** Renders a template with one value as its parameter of the given name. */
  void show(Context context, String template, String name, Object value) {
    templates.show(context, template, Map.of("frame", frame(context), name, value));
  }

  /** Renders a template if there is a value, otherwise responds with 404. */
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
