/**
 * Watches over articles: {@link wirewatch.alerting.Watches} says which of them a document rings.
 */
@NullMarked
package wirewatch.alerting;

import org.jspecify.annotations.NullMarked;
