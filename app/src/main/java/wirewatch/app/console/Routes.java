package wirewatch.app.console;

import io.javalin.config.RoutesConfig;

/** A group of routes of the console, such as its pages or its API. */
public interface Routes {
  void add(RoutesConfig routes);

  /** Called before the server stops, to end the responses in progress. */
  default void close() {}
}
