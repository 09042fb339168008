package wirewatch.console.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import wirewatch.console.http.AccessControl;
import wirewatch.console.http.CsrfTokens;
import wirewatch.console.http.LoginSessions;
import wirewatch.console.user.Caller;
import wirewatch.console.view.PageFrame;
import wirewatch.console.view.PageFrame.ReviewChoice;

/** Renders pages within the common page frame. */
public final class PageRenderer {
  private final TemplateRenderer templateRenderer;
  private volatile NewAlertCounter newAlerts = new NewAlertCounter(() -> 0);
  private volatile ReviewFinder reviews = caller -> List.of();

  public PageRenderer(TemplateRenderer templateRenderer) {
    this.templateRenderer = templateRenderer;
  }

  /** Shows a number of new alerts in the navigation of every page. */
  public void showNewAlerts(NewAlertCount count) {
    this.newAlerts = new NewAlertCounter(count);
  }

  /** Finds the reviews that a caller can add stories to. */
  public interface ReviewFinder {
    List<ReviewChoice> find(Caller caller) throws IOException;
  }

  /** Offers reviews on every page that has stories. */
  public void offerReviews(ReviewFinder finder) {
    this.reviews = finder;
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

  private List<ReviewChoice> findReviews(Caller caller) {
    try {
      return reviews.find(caller);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
        AccessControl.caller(context),
        () -> findReviews(AccessControl.caller(context)));
  }
}
