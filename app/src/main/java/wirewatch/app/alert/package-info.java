/**
 * From a stored article to a delivered message: {@link wirewatch.app.alert.AlertDesk} decides what
 * rings and writes it to the outbox of the crawler's state, {@link wirewatch.app.alert.Sender}
 * delivers it, {@link wirewatch.app.alert.Recorder} keeps {@code wirewatch-alerts-*} up to date,
 * {@link wirewatch.app.alert.AlertStore} reads it again.
 */
@NullMarked
package wirewatch.app.alert;

import org.jspecify.annotations.NullMarked;
