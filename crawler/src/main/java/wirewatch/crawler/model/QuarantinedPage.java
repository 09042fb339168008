package wirewatch.crawler.model;

import java.net.URI;
import java.time.Instant;

/**
 * A page that could not be structured twice. It stays in the archive and is not tried again by
 * itself.
 *
 * @param source the id of its source
 * @param archived its location in the archive, {@code file:offset}
 * @param since when it was quarantined
 * @param reason why the last attempt failed, in words for users
 */
public record QuarantinedPage(
    String source, URI address, String archived, Instant since, String reason) {}
