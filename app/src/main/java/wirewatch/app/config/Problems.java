package wirewatch.app.config;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a configuration file, collected so that all of it is told at once. */
final class Problems {
  private final String file;
  private final List<String> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  /** Adds a problem; {@code line} counts from 1. */
  void add(int line, String message) {
    found.add(file + ":" + line + ": " + message);
  }

  /** Ends the reading where something was wrong. */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ConfigurationException(found);
    }
  }
}
