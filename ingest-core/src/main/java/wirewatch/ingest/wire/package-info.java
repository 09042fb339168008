/** Dateline, credit and syndication chain, urgency and status, as wire agencies write them. */
@NullMarked
package wirewatch.ingest.wire;

import org.jspecify.annotations.NullMarked;
