package wirewatch.crawler.state;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.warc.Pointer;

/**
 * A page under way.
 *
 * @param hints what the listing said of it, as JSON
 * @param failures in a row
 * @param hash of the body when it was fetched before
 * @param pointer to where it lies in the archive, if it was fetched, this time or before
 */
public record Task(
    long source,
    URI address,
    String hints,
    int failures,
    @Nullable Long hash,
    @Nullable Pointer pointer) {}
