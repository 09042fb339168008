package wirewatch.crawler;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Page;

/**
 * A page read from a WARC archive.
 *
 * @param listing which named the page, if the archive says so
 * @param source the id of the source that fetched it, if the archive says so
 */
public record ArchivedPage(
    Page page, Archived archived, @Nullable URI listing, @Nullable String source) {}
