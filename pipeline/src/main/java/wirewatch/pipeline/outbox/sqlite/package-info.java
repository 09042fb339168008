/** The outbox of one process, in the crawler's state file. */
@NullMarked
package wirewatch.pipeline.outbox.sqlite;

import org.jspecify.annotations.NullMarked;
