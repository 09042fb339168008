package wirewatch.crawler.http;

import java.io.IOException;

/** Thrown when a body exceeds the size limit. */
public final class BodyTooLongException extends IOException {
  private static final long serialVersionUID = 1L;

  public BodyTooLongException(long limit) {
    super("the body is longer than " + limit + " bytes");
  }
}
