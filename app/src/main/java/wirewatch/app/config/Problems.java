package wirewatch.app.config;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of a configuration file, so that all are reported at once. */
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

  /** Throws if there are problems. */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ConfigurationException(found);
    }
  }
}
