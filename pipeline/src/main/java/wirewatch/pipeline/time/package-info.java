/** Spans of time on a clock that may be set. */
@NullMarked
package wirewatch.pipeline.time;

import org.jspecify.annotations.NullMarked;
