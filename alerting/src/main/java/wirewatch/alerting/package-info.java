/**
 * Matching of articles against watches: {@link wirewatch.alerting.CompiledWatches} finds the
 * watches that a document matches.
 */
@NullMarked
package wirewatch.alerting;

import org.jspecify.annotations.NullMarked;
