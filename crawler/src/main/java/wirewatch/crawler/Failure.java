package wirewatch.crawler;

import org.jspecify.annotations.Nullable;

/**
 * Why a request brought nothing.
 *
 * @param why one plain sentence
 * @param status the HTTP status code, if the host answered
 */
public record Failure(Grade grade, String why, @Nullable Integer status) {

  /** Whether it is worth asking again. */
  public enum Grade {
    /** The network, the server or its robots.txt failed: ask again later. */
    TEMPORARY,
    /** The request will fail again: refused, too long, not decodable, too many redirects. */
    PERMANENT,
    /** 404 or 410. */
    GONE
  }

  public boolean temporary() {
    return grade == Grade.TEMPORARY;
  }
}
