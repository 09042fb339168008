package wirewatch.job;

import java.io.IOException;

/** A request that Flink refused; the message names the address, the request and Flink's reason. */
public final class JobFailedException extends IOException {
  private static final long serialVersionUID = 1L;

  JobFailedException(String message) {
    super(message);
  }
}
