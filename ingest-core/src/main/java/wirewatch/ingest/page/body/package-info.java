/** The body of a page: choose a region, then judge its blocks. */
@NullMarked
package wirewatch.ingest.page.body;

import org.jspecify.annotations.NullMarked;
