/** Differences between article versions, and the timeline of a story. */
@NullMarked
package wirewatch.index.revision;

import org.jspecify.annotations.NullMarked;
