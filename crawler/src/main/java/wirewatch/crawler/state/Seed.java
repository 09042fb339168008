package wirewatch.crawler.state;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.listing.Kind;

/**
 * A listing to be polled.
 *
 * @param host the name of its host
 * @param found whether it was discovered in another listing rather than configured
 */
public record Seed(
    URI address, String host, @Nullable Kind kind, @Nullable String links, boolean found) {}
