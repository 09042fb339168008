/** To be written. */
@NullMarked
package wirewatch.node;

import org.jspecify.annotations.NullMarked;
