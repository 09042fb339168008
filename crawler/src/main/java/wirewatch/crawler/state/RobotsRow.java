package wirewatch.crawler.state;

import java.time.Instant;

/**
 * A {@code robots.txt} as it was answered.
 *
 * @param status the HTTP status code; 0 when there was no answer
 * @param body not copied, so never written to
 */
@SuppressWarnings("ArrayRecordComponent") // read once
public record RobotsRow(Instant expires, int status, byte[] body) {}
