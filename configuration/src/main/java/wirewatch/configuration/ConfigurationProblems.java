package wirewatch.configuration;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of a configuration file, so that all are reported at once. */
final class ConfigurationProblems {
  private final String file;
  private final List<String> messages = new ArrayList<>();

  ConfigurationProblems(String file) {
    this.file = file;
  }

  /** Adds a problem; {@code line} counts from 1. */
  void add(int line, String message) {
    messages.add(file + ":" + line + ": " + message);
  }

  /** Throws if there are problems. */
  void throwIfAny() {
    if (!messages.isEmpty()) {
      throw new ConfigurationException(messages);
    }
  }
}
