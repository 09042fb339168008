/**
 * Polite requests: robots.txt, request delays, a limit on concurrent requests, and redirects. How
 * long a failing host is left alone is decided by the caller ({@code HostBackoff} of {@code
 * wirewatch.crawler}).
 */
@NullMarked
package wirewatch.crawler.fetch;

import org.jspecify.annotations.NullMarked;
