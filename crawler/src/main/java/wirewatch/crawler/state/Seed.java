package wirewatch.crawler.state;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.listing.Kind;

/**
 * A listing to be kept.
 *
 * @param host its host's name
 * @param found whether another listing named it, not the configuration
 */
public record Seed(
    URI address, String host, @Nullable Kind kind, @Nullable String links, boolean found) {}
