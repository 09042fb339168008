package wirewatch.ingest.model;

import org.jspecify.annotations.Nullable;

/**
 * What the wire's own marks say.
 *
 * @param urgency 1 (flash) to 9, as IPTC; null where unmarked
 * @param pubStatus as in ninjs: {@code usable}, {@code withheld}, {@code canceled}
 * @param update {@code update}, {@code correction}, {@code retraction}, {@code repeat}, {@code
 *     wrapup}; null where unmarked
 */
public record WireStatus(@Nullable Integer urgency, String pubStatus, @Nullable String update) {

  public static final WireStatus PLAIN = new WireStatus(null, "usable", null);
}
