/** The steps of the job: structure and match, stories and index, and their counts. */
@NullMarked
package wirewatch.flink.step;

import org.jspecify.annotations.NullMarked;
