package wirewatch.app.console;

import io.javalin.config.RoutesConfig;

/** A group of addresses that the console answers: its pages, its API, … */
interface Routes {
  void add(RoutesConfig routes);
}
