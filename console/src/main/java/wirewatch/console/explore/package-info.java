/** The page that shows how often queries match over time, and who writes about them. */
@NullMarked
package wirewatch.console.explore;

import org.jspecify.annotations.NullMarked;
