package wirewatch.crawler.frontier;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.listing.model.ListingKind;

/**
 * A listing to be polled.
 *
 * @param host the name of its host
 * @param discovered whether it was discovered in another listing rather than configured
 */
public record ListingSeed(
    URI address,
    String host,
    @Nullable ListingKind kind,
    @Nullable String linkPattern,
    boolean discovered) {}
