/**
 * What readers decide about alerts. A {@link wirewatch.pipeline.triage.TriageStore} keeps a {@link
 * wirewatch.pipeline.triage.TriageCase} for each subject in {@code wirewatch-triage}: every change
 * of its state, who made it and when. A change is never deleted, an undo is a change as well.
 */
@NullMarked
package wirewatch.pipeline.triage;

import org.jspecify.annotations.NullMarked;
