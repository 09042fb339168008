package wirewatch.console.review;

import java.time.Instant;

/**
 * A review that was sent.
 *
 * @param channel the mail channel that it was sent over
 * @param by the user; empty for a caller without a name
 */
public record Sending(Instant time, String channel, String by) {}
