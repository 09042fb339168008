/** The words and dates of a printed line, in any script: what text and wire conventions share. */
@NullMarked
package wirewatch.ingest.line;

import org.jspecify.annotations.NullMarked;
