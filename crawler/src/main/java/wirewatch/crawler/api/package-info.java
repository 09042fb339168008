/**
 * The responses of an agency's HTTP interface: {@link wirewatch.crawler.api.ApiPage} splits one
 * into items and finds the next, {@link wirewatch.crawler.api.ApiPosition} is what is kept between
 * polls.
 */
@NullMarked
package wirewatch.crawler.api;

import org.jspecify.annotations.NullMarked;
