package wirewatch.crawler.state;

import java.time.Instant;

/**
 * A {@code robots.txt} response.
 *
 * @param status the HTTP status code; 0 if there was no response
 * @param body not copied, must not be modified
 */
@SuppressWarnings("ArrayRecordComponent") // read once
public record RobotsRow(Instant expires, int status, byte[] body) {}
