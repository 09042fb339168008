/** Jobs on a cluster of Apache Flink, asked for and followed over its REST interface. */
@NullMarked
package wirewatch.job;

import org.jspecify.annotations.NullMarked;
