package wirewatch.crawler.fetch;

import org.jspecify.annotations.Nullable;

/**
 * Why a request returned no usable response.
 *
 * @param reason one sentence for users
 * @param status the HTTP status code, if the host responded
 */
public record FetchFailure(Category category, String reason, @Nullable Integer status) {

  /** Whether a retry can succeed. */
  public enum Category {
    /** The network, the server or its robots.txt failed: retry later. */
    TEMPORARY,
    /** A retry would fail again: refused, too long, not decodable, too many redirects. */
    PERMANENT,
    /** 404 or 410. */
    GONE
  }

  public boolean isTemporary() {
    return category == Category.TEMPORARY;
  }
}
