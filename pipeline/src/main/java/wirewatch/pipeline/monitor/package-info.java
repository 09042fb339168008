/** Monitors sources and watches and raises system alerts. */
@NullMarked
package wirewatch.pipeline.monitor;

import org.jspecify.annotations.NullMarked;
