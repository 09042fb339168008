/**
 * The way of the data: {@link wirewatch.app.flow.Pipeline} hears every visit of the crawler, has
 * pages read and articles written, and counts every outcome.
 */
@NullMarked
package wirewatch.app.flow;

import org.jspecify.annotations.NullMarked;
