/** Archived pages through the pipeline again: {@code import} and {@code reprocess}. */
@NullMarked
package wirewatch.pipeline.replay;

import org.jspecify.annotations.NullMarked;
