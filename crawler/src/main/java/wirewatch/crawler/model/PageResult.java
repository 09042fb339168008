package wirewatch.crawler.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The result of fetching one page in a crawl round.
 *
 * @param listing the listing that named it, if known
 */
public record PageResult(Source source, URI address, @Nullable URI listing, PageOutcome outcome) {}
