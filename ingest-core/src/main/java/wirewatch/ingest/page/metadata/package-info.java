/**
 * Reads the metadata that a page declares or shows: headline, authors, dates, language, keywords
 * and terms of access. Readers collect candidate values for each field; selectors choose among them
 * by how far each origin can be trusted.
 */
@NullMarked
package wirewatch.ingest.page.metadata;

import org.jspecify.annotations.NullMarked;
