package wirewatch.crawler;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The result of fetching one page in a crawl round.
 *
 * @param listing the listing that named it, if known
 */
public record Visit(Source source, URI address, @Nullable URI listing, Fetch fetch) {}
