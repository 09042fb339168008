/**
 * HTTP functions common to all routes of the console: access control and response headers in {@link
 * wirewatch.console.http.AccessControl}, error responses in {@link
 * wirewatch.console.http.ProblemDetails}.
 */
@NullMarked
package wirewatch.console.http;

import org.jspecify.annotations.NullMarked;
