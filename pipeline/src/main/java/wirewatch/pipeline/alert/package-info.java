/**
 * From a stored article to an alert: {@link wirewatch.pipeline.alert.AlertPolicy} decides, as a
 * pure function of what was alerted of the story before, {@link
 * wirewatch.pipeline.alert.AlertDecider} applies it to batches with the {@link
 * wirewatch.pipeline.outbox.Outbox} as memory, {@link wirewatch.pipeline.alert.AlertHistory}
 * restores a lost memory from {@code wirewatch-alerts-*}, {@link
 * wirewatch.pipeline.alert.AlertRecorder} writes these indices and {@link
 * wirewatch.pipeline.alert.AlertStore} reads them.
 */
@NullMarked
package wirewatch.pipeline.alert;

import org.jspecify.annotations.NullMarked;
