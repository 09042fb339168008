/** WARC files as a source of Flink: one split a file. */
@NullMarked
package wirewatch.flink.source;

import org.jspecify.annotations.NullMarked;
