package wirewatch.dashboards.install;

import java.io.IOException;

/** Kibana did not do what was asked; the message names what, why, and what to do. */
public final class KibanaProblem extends IOException {
  private static final long serialVersionUID = 1L;

  KibanaProblem(String message) {
    super(message);
  }

  KibanaProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
