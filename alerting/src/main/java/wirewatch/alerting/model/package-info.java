/** The model of alerting: watches, and the alerts that they raise. */
@NullMarked
package wirewatch.alerting.model;

import org.jspecify.annotations.NullMarked;
