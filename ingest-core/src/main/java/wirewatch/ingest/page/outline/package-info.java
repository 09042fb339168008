/** The visible text of a page as blocks, and its elements with their roles and traits. */
@NullMarked
package wirewatch.ingest.page.outline;

import org.jspecify.annotations.NullMarked;
