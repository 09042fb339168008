/** The options of the pipeline, and how durations and sizes are written. */
@NullMarked
package wirewatch.pipeline.options;

import org.jspecify.annotations.NullMarked;
