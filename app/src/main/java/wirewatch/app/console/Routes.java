package wirewatch.app.console;

import io.javalin.config.RoutesConfig;

/** A group of addresses that the console answers: its pages, its API, … */
public interface Routes {
  void add(RoutesConfig routes);

  /** The server is about to stop: answers under way come to an end. */
  default void close() {}
}
