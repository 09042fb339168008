package wirewatch.app.config;

import java.util.Locale;
import java.util.Optional;

/** Yes and no in a configuration. */
final class Flags {
  private Flags() {}

  static Optional<Boolean> flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      case String other -> Optional.empty();
    };
  }
}
