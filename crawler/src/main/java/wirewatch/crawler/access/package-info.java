/**
 * Logins and headers of a source. {@link wirewatch.crawler.access.SourceAccess} is what the
 * configuration names; {@link wirewatch.crawler.access.SiteCredentials} adds it to requests for the
 * source's own sites and keeps the cookies of a login. No text of it is logged or recorded.
 */
@NullMarked
package wirewatch.crawler.access;

import org.jspecify.annotations.NullMarked;
