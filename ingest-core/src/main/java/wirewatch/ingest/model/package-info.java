/**
 * The input (page, HTML, plain text) and output (article) of extraction, as records in IPTC and
 * schema.org terms.
 */
@NullMarked
package wirewatch.ingest.model;

import org.jspecify.annotations.NullMarked;
