package wirewatch.dashboards.install;

import java.io.IOException;

/** Signals a failed Kibana operation; the message names operation, reason and remedy. */
public final class KibanaProblem extends IOException {
  private static final long serialVersionUID = 1L;

  KibanaProblem(String message) {
    super(message);
  }

  KibanaProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
