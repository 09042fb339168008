/** Watches, matching and deliveries: from an article to the message about it. */
@NullMarked
package wirewatch.alerting;

import org.jspecify.annotations.NullMarked;
