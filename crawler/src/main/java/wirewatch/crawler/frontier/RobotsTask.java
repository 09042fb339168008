package wirewatch.crawler.frontier;

import java.net.URI;

/**
 * The {@code robots.txt} of an origin.
 *
 * @param address a URL of the origin that waits for the rules
 */
public record RobotsTask(URI address, long source) implements SiteTask {}
