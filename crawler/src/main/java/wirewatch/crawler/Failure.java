package wirewatch.crawler;

import org.jspecify.annotations.Nullable;

/**
 * Why a request returned no usable response.
 *
 * @param why one sentence for users
 * @param status the HTTP status code, if the host responded
 */
public record Failure(Grade grade, String why, @Nullable Integer status) {

  /** Whether a retry can succeed. */
  public enum Grade {
    /** The network, the server or its robots.txt failed: retry later. */
    TEMPORARY,
    /** A retry would fail again: refused, too long, not decodable, too many redirects. */
    PERMANENT,
    /** 404 or 410. */
    GONE
  }

  public boolean temporary() {
    return grade == Grade.TEMPORARY;
  }
}
