/** Searches, pages, facets and scrolls over stored articles and stories. */
@NullMarked
package wirewatch.index.search;

import org.jspecify.annotations.NullMarked;
