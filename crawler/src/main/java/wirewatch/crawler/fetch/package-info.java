/** Polite requests: robots.txt, request delays, a limit on concurrent requests, and redirects. */
@NullMarked
package wirewatch.crawler.fetch;

import org.jspecify.annotations.NullMarked;
