/** The registry of known wire agencies. */
@NullMarked
package wirewatch.ingest.wire.agency;

import org.jspecify.annotations.NullMarked;
