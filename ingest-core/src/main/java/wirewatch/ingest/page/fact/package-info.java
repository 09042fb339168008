/**
 * Reads the metadata that a page declares or shows: headline, authors, dates, language, keywords and
 * terms of access.
 */
@NullMarked
package wirewatch.ingest.page.fact;

import org.jspecify.annotations.NullMarked;
