/** Plain text to draft: what a text extractor or a wire feed left, cleaned. */
@NullMarked
package wirewatch.ingest.text;

import org.jspecify.annotations.NullMarked;
