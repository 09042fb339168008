/** What changed from one version of a text to the next, and a story's time line. */
@NullMarked
package wirewatch.index.revision;

import org.jspecify.annotations.NullMarked;
