/** The folder that keeps the lists, each with its versions. */
@NullMarked
package wirewatch.screening.store;

import org.jspecify.annotations.NullMarked;
