/** Reads plain text, from a text extractor or a wire feed, into a draft. */
@NullMarked
package wirewatch.ingest.text;

import org.jspecify.annotations.NullMarked;
