/** The settings of the job, as they travel to the machines that run it. */
@NullMarked
package wirewatch.flink.settings;

import org.jspecify.annotations.NullMarked;
