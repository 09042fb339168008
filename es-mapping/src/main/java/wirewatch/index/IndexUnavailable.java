package wirewatch.index;

import java.io.IOException;

/**
 * Elasticsearch does not answer, or refuses all work; what was to be written is not lost but must
 * be put again.
 */
public final class IndexUnavailable extends IOException {
  private static final long serialVersionUID = 1;

  IndexUnavailable(String message) {
    super(message);
  }

  IndexUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
