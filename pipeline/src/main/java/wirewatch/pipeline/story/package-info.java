/** Assigns articles to stories and keeps the documents of a story consistent. */
@NullMarked
package wirewatch.pipeline.story;

import org.jspecify.annotations.NullMarked;
