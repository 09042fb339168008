/** To be written. */
@NullMarked
package wirewatch.index;

import org.jspecify.annotations.NullMarked;
