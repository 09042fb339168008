/** Direct quotes, their cues and their speakers. */
@NullMarked
package wirewatch.ingest.quote;

import org.jspecify.annotations.NullMarked;
