package wirewatch.console.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import wirewatch.console.http.AccessControl;
import wirewatch.console.http.CsrfTokens;
import wirewatch.console.http.LoginSessions;
import wirewatch.console.view.PageFrame;

/** Renders pages within the common page frame. */
public final class PageRenderer {
  private final TemplateRenderer templateRenderer;
  private volatile NewAlertCounter newAlerts = new NewAlertCounter(() -> 0);

  public PageRenderer(TemplateRenderer templateRenderer) {
    this.templateRenderer = templateRenderer;
  }

  /** Shows a number of new alerts in the navigation of every page. */
  public void showNewAlerts(NewAlertCount count) {
    this.newAlerts = new NewAlertCounter(count);
  }

  /** Renders a template with one value as its parameter of the given name. */
  public void render(Context context, String template, String name, Object value) {
    templateRenderer.respond(context, template, Map.of("frame", frame(context), name, value));
  }

  /** Renders a template if there is a value, otherwise responds with 404. */
  public void renderOrNotFound(Context context, String template, String name, Optional<?> value) {
    if (value.isPresent()) {
      render(context, template, name, value.get());
    } else {
      context.status(HttpStatus.NOT_FOUND);
    }
  }

  private PageFrame frame(Context context) {
    String parameters = context.queryString();
    return new PageFrame(
        ThemeRoutes.chosenTheme(context),
        CsrfTokens.token(context),
        context.path() + (parameters == null ? "" : "?" + parameters),
        Objects.requireNonNullElse(context.queryParam("q"), ""),
        newAlerts.count(),
        LoginSessions.isCarriedBy(context),
        AccessControl.caller(context));
  }
}
