/** Sanctions lists: entries, readers of the published formats, and the folder that keeps them. */
@NullMarked
package wirewatch.screening.list;

import org.jspecify.annotations.NullMarked;
