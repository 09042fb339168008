/**
 * From a stored article to a delivered message: {@link wirewatch.app.alert.AlertDesk} decides which
 * alerts are raised and writes them to the outbox of the crawler's state, {@link wirewatch.app.alert.Sender}
 * delivers it, {@link wirewatch.app.alert.Recorder} updates {@code wirewatch-alerts-*},
 * {@link wirewatch.app.alert.AlertStore} reads it.
 */
@NullMarked
package wirewatch.app.alert;

import org.jspecify.annotations.NullMarked;
