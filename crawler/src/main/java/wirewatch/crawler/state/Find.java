package wirewatch.crawler.state;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page that a listing names.
 *
 * @param host its host's name
 * @param hints what the listing says of it, as JSON
 * @param age of what instant the page seems to be; the newest are fetched first
 * @param updated when the listing says it was changed
 */
public record Find(
    URI address, String host, String hints, Instant age, @Nullable Instant updated) {}
