/** Tokens and dates of a line of text, in any script; used by the plain text and wire readers. */
@NullMarked
package wirewatch.ingest.line;

import org.jspecify.annotations.NullMarked;
