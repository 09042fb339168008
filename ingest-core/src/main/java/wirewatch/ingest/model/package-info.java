/**
 * What goes in (page, markup, text) and what comes out (article), as records in IPTC and schema.org
 * terms.
 */
@NullMarked
package wirewatch.ingest.model;

import org.jspecify.annotations.NullMarked;
