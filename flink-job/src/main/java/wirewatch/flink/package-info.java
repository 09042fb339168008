/** The job that runs on Apache Flink: its command line, its graph, and what it did. */
@NullMarked
package wirewatch.flink;

import org.jspecify.annotations.NullMarked;
