/** Finds, parses and resolves datelines and the credits within them. */
@NullMarked
package wirewatch.ingest.wire.dateline;

import org.jspecify.annotations.NullMarked;
