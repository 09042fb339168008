package wirewatch.console.websub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import wirewatch.console.http.RouteGroup;
import wirewatch.crawler.WebSub;

/**
 * {@code /websub/ID}: hubs verify a subscription by GET and send a feed by POST. Nobody logs in
 * here; the address cannot be guessed, and what is sent is signed.
 */
public final class WebSubRoutes implements RouteGroup {
  private static final int ACCEPTED = 202;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private final WebSub webSub;

  public WebSubRoutes(WebSub webSub) {
    this.webSub = webSub;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(WebSub.PATH + "{id}", this::verify);
    routes.post(WebSub.PATH + "{id}", this::receive);
  }

  private void verify(Context context) {
    Map<String, String> parameters = new HashMap<>();
    context
        .queryParamMap()
        .forEach(
            (name, values) -> values.stream().findFirst().ifPresent(v -> parameters.put(name, v)));
    Optional<String> challenge = webSub.verify(context.pathParam("id"), parameters);
    context.contentType("text/plain; charset=utf-8");
    context.status(challenge.isPresent() ? 200 : NOT_FOUND);
    context.result(challenge.orElse("there is no such subscription"));
  }

  private void receive(Context context) {
    WebSub.Answer answer =
        webSub.receive(
            context.pathParam("id"),
            context.bodyAsBytes(),
            context.contentType(),
            context.header("X-Hub-Signature"));
    context.status(
        switch (answer) {
          case ACCEPTED -> ACCEPTED;
          case GONE -> GONE;
        });
  }
}
