package wirewatch.crawler.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.FetchedPage;

/**
 * A page read from a WARC archive.
 *
 * @param listing the listing that named the page, if archived
 * @param source the id of the source for which it was fetched, if archived
 */
public record ArchivedPage(
    FetchedPage page, ArchiveLocation location, @Nullable URI listing, @Nullable String source) {}
