/** Writes of articles, revisions and crawl events by bulk requests. */
@NullMarked
package wirewatch.index.write;

import org.jspecify.annotations.NullMarked;
