package wirewatch.ingest.model;

import org.jspecify.annotations.Nullable;

/**
 * Urgency, publication status and update type of a wire article.
 *
 * @param urgency 1 (flash) to 9, as IPTC; null if unmarked
 * @param pubStatus as in ninjs: {@code usable}, {@code withheld}, {@code canceled}
 * @param update {@code update}, {@code correction}, {@code retraction}, {@code repeat}, {@code
 *     wrapup}; null if unmarked
 */
public record WireStatus(@Nullable Integer urgency, String pubStatus, @Nullable String update) {

  public static final WireStatus UNMARKED = new WireStatus(null, "usable", null);
}
