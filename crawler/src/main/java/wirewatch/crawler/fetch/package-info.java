/**
 * Polite requests: robots.txt, request delays, a limit on concurrent requests, and redirects. How
 * long a failing host is left alone is decided by the caller ({@code HostThrottle} of {@code
 * wirewatch.crawler.frontier}).
 */
@NullMarked
package wirewatch.crawler.fetch;

import org.jspecify.annotations.NullMarked;
