/**
 * What a site forbids: {@link wirewatch.crawler.robots.RobotsReader} reads the bytes of a {@code
 * robots.txt} (RFC 9309) into the {@link wirewatch.crawler.robots.RobotsRules} of one agent.
 */
@NullMarked
package wirewatch.crawler.robots;

import org.jspecify.annotations.NullMarked;
