/**
 * Names on lists in articles: an {@link wirewatch.pipeline.screening.ArticleScreener} screens each
 * article before it is matched and stored, against the {@link
 * wirewatch.pipeline.screening.LiveLists} of the data folder.
 */
@NullMarked
package wirewatch.pipeline.screening;

import org.jspecify.annotations.NullMarked;
