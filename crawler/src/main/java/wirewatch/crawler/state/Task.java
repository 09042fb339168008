package wirewatch.crawler.state;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.warc.Pointer;

/**
 * A page in progress.
 *
 * @param hints the hints of the listing, as JSON
 * @param failures the number of consecutive failures
 * @param hash the hash of the body when it was last fetched, if it was
 * @param pointer its location in the archive, if it was fetched, now or before
 */
public record Task(
    long source,
    URI address,
    String hints,
    int failures,
    @Nullable Long hash,
    @Nullable Pointer pointer) {}
