/**
 * Sends one HTTP request (RFC 9110) under restrictions: permitted addresses, a time limit and a
 * limit on the decoded body. Redirects and robots.txt are the responsibility of the caller.
 */
@NullMarked
package wirewatch.crawler.http;

import org.jspecify.annotations.NullMarked;
