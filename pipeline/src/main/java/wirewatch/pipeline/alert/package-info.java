/**
 * From a stored article to a delivered message: {@link wirewatch.pipeline.alert.AlertDecisions}
 * decides which alerts are raised and writes them to the outbox of the crawler's state, {@link
 * wirewatch.pipeline.sending.AlertSender} delivers it, {@link
 * wirewatch.pipeline.alert.AlertRecorder} updates {@code wirewatch-alerts-*}, {@link
 * wirewatch.pipeline.alert.AlertStore} reads it.
 */
@NullMarked
package wirewatch.pipeline.alert;

import org.jspecify.annotations.NullMarked;
