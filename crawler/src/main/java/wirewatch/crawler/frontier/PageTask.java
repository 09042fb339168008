package wirewatch.crawler.frontier;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.warc.WarcPointer;

/**
 * A page in progress.
 *
 * @param hints the hints of the listing, as JSON
 * @param failures the number of consecutive failures
 * @param previousHash the hash of the body when it was last fetched, if it was
 * @param pointer its location in the archive, if it was fetched, now or before
 */
public record PageTask(
    long source,
    URI address,
    String hints,
    int failures,
    @Nullable Long previousHash,
    @Nullable WarcPointer pointer) {}
