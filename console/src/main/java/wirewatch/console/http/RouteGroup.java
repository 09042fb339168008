package wirewatch.console.http;

import io.javalin.config.RoutesConfig;

/** A group of routes of the console, such as its pages or its API. */
public interface RouteGroup {
  void register(RoutesConfig routes);

  /** Called before the server stops, to end the responses in progress. */
  default void close() {}
}
