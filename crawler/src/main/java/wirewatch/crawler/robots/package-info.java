/**
 * Parsing of {@code robots.txt} (RFC 9309): {@link wirewatch.crawler.robots.RobotsReader} reads the
 * bytes into the {@link wirewatch.crawler.robots.RobotsRules} of one agent. Pure: no network.
 */
@NullMarked
package wirewatch.crawler.robots;

import org.jspecify.annotations.NullMarked;
