package wirewatch.crawler;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One page of a round and what came of it.
 *
 * @param listing which named it, if known
 */
public record Visit(Source source, URI address, @Nullable URI listing, Fetch fetch) {}
