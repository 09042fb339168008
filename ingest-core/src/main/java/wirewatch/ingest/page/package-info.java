/** Markup to draft: the readers of a web page, and the judge between them. */
@NullMarked
package wirewatch.ingest.page;

import org.jspecify.annotations.NullMarked;
