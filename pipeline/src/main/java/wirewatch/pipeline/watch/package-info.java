/** The watch store, trials of watch queries, and searches in their language. */
@NullMarked
package wirewatch.pipeline.watch;

import org.jspecify.annotations.NullMarked;
