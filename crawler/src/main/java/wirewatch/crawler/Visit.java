package wirewatch.crawler;

import java.net.URI;

/** One page of a round and what came of it. */
public record Visit(Source source, URI address, Fetch fetch) {}
