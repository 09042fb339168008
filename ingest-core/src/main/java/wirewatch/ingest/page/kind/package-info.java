/** Decides by the structure of a page whether it is an article, with a trained model. */
@NullMarked
package wirewatch.ingest.page.kind;

import org.jspecify.annotations.NullMarked;
