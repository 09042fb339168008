/** One name against another: how alike, and why. */
@NullMarked
package wirewatch.screening.score;

import org.jspecify.annotations.NullMarked;
