/** The binary form in which records travel between steps. */
@NullMarked
package wirewatch.flink.type;

import org.jspecify.annotations.NullMarked;
