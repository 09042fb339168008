package wirewatch.crawler.state;

import java.time.Instant;
import wirewatch.crawler.frontier.EditRate;

/**
 * A host.
 *
 * @param throttledUntil until when no request may be sent; the epoch if it is not throttled
 * @param throttles how many times in a row it was throttled
 * @param editRate how often revisits of its articles find a change
 */
public record HostRow(
    long id, String name, Instant throttledUntil, int throttles, EditRate editRate) {}
