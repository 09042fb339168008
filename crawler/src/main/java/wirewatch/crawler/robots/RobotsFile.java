package wirewatch.crawler.robots;

import java.time.Instant;

/**
 * A {@code robots.txt} response.
 *
 * @param status the HTTP status code; 0 if there was no response
 * @param body not copied, must not be modified
 */
@SuppressWarnings("ArrayRecordComponent") // read once
public record RobotsFile(Instant expires, int status, byte[] body) {}
