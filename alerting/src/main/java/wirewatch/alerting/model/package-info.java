/** What alerting is about: watches, and the alerts they raise. */
@NullMarked
package wirewatch.alerting.model;

import org.jspecify.annotations.NullMarked;
