package wirewatch.bench.demo;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The program that shows a page to the user of this machine.
 *
 * @param command the program and its arguments; the address is added
 */
record Browser(List<String> command) {

  /** Returns the browser of this process's user; empty where there is no desktop. */
  static Optional<Browser> ofThisMachine() {
    return find(System.getProperty("os.name", ""), System.getenv());
  }

  /** As {@link #ofThisMachine}, by the name of a system and the variables of an environment. */
  static Optional<Browser> find(String system, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    String chosen = environment.getOrDefault("BROWSER", "");
    if (!chosen.isBlank()) {
      return Optional.of(new Browser(List.of(chosen)));
    }
    if (name.startsWith("mac")) {
      return Optional.of(new Browser(List.of("open")));
    }
    if (name.startsWith("windows")) {
      return Optional.of(new Browser(List.of("rundll32", "url.dll,FileProtocolHandler")));
    }
    boolean desktop =
        environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    return desktop ? Optional.of(new Browser(List.of("xdg-open"))) : Optional.empty();
  }

  /** Opens a page; does nothing where the program is missing, since the address is printed too. */
  void open(URI page) {
    List<String> all = new ArrayList<>(command);
    all.add(page.toString());
    try {
      new ProcessBuilder(all)
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // the user opens the printed address
    }
  }
}
