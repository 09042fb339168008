package wirewatch.dashboards.install;

import java.io.IOException;

/** Signals a failed Kibana operation; the message names operation, reason and remedy. */
public final class KibanaException extends IOException {
  private static final long serialVersionUID = 1L;

  KibanaException(String message) {
    super(message);
  }

  KibanaException(String message, Throwable cause) {
    super(message, cause);
  }
}
