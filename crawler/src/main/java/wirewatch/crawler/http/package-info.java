/**
 * One HTTP request (RFC 9110) with its guards: which addresses may be asked, how long it may take,
 * how large the decoded body may be. Redirects and robots are for the caller.
 */
@NullMarked
package wirewatch.crawler.http;

import org.jspecify.annotations.NullMarked;
