/** Divides a text into paragraphs, quoted spans, tokens and sentences. */
@NullMarked
package wirewatch.ingest.quote.token;

import org.jspecify.annotations.NullMarked;
