/** Benchmarks that print the machine, the figures and the ratio. */
@NullMarked
package wirewatch.app.bench;

import org.jspecify.annotations.NullMarked;
