/**
 * HTTP functions common to all routes of the console: access control and response headers in {@link
 * wirewatch.app.web.Access}, error responses in {@link wirewatch.app.web.Problem}.
 */
@NullMarked
package wirewatch.app.web;

import org.jspecify.annotations.NullMarked;
