package wirewatch.console.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import wirewatch.console.http.AccessControl;
import wirewatch.console.http.ProblemDetails;
import wirewatch.console.http.RouteGroup;
import wirewatch.console.view.StartupStep;

/**
 * Responds to every request while the system starts: 503 with {@code Retry-After} and what is
 * waited for, to browsers as a page that loads itself again. Only {@code /health/live} has status
 * 200: the process is alive.
 */
public final class StartupRoutes implements RouteGroup {
  private static final int UNAVAILABLE = 503;
  private static final String STARTING = "starting";
  private static final String RETRY_SECONDS = "1";
  private static final Set<String> HEALTH_PATHS = Set.of("/health", "/health/ready");
  private static final Set<String> SERVED_PATHS = Set.of("/login", "/logout", "/console.css");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TemplateRenderer templateRenderer;
  private final Supplier<List<StartupStep>> steps;

  /**
   * @param startupSteps what was waited for so far, and last what is waited for now
   */
  public StartupRoutes(
      TemplateRenderer templateRenderer, Supplier<List<StartupStep>> startupSteps) {
    this.templateRenderer = templateRenderer;
    this.steps = startupSteps;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.before(this::respond);
  }

  private void respond(Context context) {
    String path = context.path();
    if (SERVED_PATHS.contains(path) || path.startsWith("/assets/")) {
      return;
    }
    if (path.equals("/health/live")) {
      respondJson(context, Map.of("status", STARTING));
    } else {
      context.header("Retry-After", RETRY_SECONDS);
      respondUnavailable(context);
    }
    context.skipRemainingHandlers();
  }

  private void respondUnavailable(Context context) {
    if (HEALTH_PATHS.contains(context.path())) {
      respondJson(
          context.status(UNAVAILABLE), Map.of("status", STARTING, "waiting_for", presentWait()));
    } else if (AccessControl.isBrowserNavigation(context)) {
      templateRenderer.respond(
          context.status(UNAVAILABLE),
          STARTING,
          Map.of("theme", ThemeRoutes.chosenTheme(context), "steps", steps.get()));
    } else {
      new ProblemDetails(
              UNAVAILABLE,
              STARTING,
              "Starting",
              "the system is starting: " + presentWait(),
              "Repeat the request after a second.")
          .respond(context);
    }
  }

  private String presentWait() {
    List<StartupStep> known = steps.get();
    return known.isEmpty() ? "preparing" : known.getLast().what();
  }

  private static void respondJson(Context context, Map<String, String> document) {
    try {
      context.contentType("application/json").result(JSON.writeValueAsBytes(document));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts are JSON", e);
    }
  }
}
