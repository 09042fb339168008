/** Extracts the body of a page: selects a region, then the text blocks in it. */
@NullMarked
package wirewatch.ingest.page.body;

import org.jspecify.annotations.NullMarked;
