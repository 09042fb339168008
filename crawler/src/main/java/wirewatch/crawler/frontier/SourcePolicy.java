package wirewatch.crawler.frontier;

import java.time.Duration;

/**
 * The intervals of a source.
 *
 * @param requestDelay the minimum delay between two requests to a site
 * @param maxPollInterval the maximum time between two polls of a configured listing
 */
public record SourcePolicy(Duration requestDelay, Duration maxPollInterval) {}
