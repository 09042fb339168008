/**
 * Matching of articles against watches: {@link wirewatch.alerting.CompiledWatches} finds the
 * watches that a document matches. Which of these matches raise an alert is decided elsewhere, by
 * the pipeline ({@code wirewatch.pipeline.alert.AlertDecider}).
 */
@NullMarked
package wirewatch.alerting;

import org.jspecify.annotations.NullMarked;
