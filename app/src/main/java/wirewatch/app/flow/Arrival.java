package wirewatch.app.flow;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.Archived;
import wirewatch.crawler.Source;
import wirewatch.ingest.model.Page;

/**
 * A page that enters the pipeline.
 *
 * @param listing the listing that named the page, if known
 */
record Arrival(Source source, @Nullable URI listing, Page page, Archived archived) {}
