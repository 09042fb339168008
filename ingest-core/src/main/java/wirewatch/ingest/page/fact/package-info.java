/**
 * What a page says of itself: one reader per place a fact may stand, all of them fed by one {@link
 * wirewatch.ingest.page.fact.Sight}, and judges that know how far each place can be trusted.
 */
@NullMarked
package wirewatch.ingest.page.fact;

import org.jspecify.annotations.NullMarked;
