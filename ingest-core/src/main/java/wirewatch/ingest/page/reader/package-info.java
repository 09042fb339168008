/** Independent readers of the body of a page, and the judge that compares their results. */
@NullMarked
package wirewatch.ingest.page.reader;

import org.jspecify.annotations.NullMarked;
