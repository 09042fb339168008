/** Trained sums of decision trees. */
@NullMarked
package wirewatch.ingest.page.tree;

import org.jspecify.annotations.NullMarked;
