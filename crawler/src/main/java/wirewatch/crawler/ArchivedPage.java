package wirewatch.crawler;

import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Page;

/**
 * A page read from a WARC archive.
 *
 * @param source the id of the source that fetched it, if the archive says so
 */
public record ArchivedPage(Page page, Archived archived, @Nullable String source) {}
