/**
 * Dates and times of a page: parsing in many languages, and selection of the publishing and
 * modification times.
 */
@NullMarked
package wirewatch.ingest.page.metadata.date;

import org.jspecify.annotations.NullMarked;
