/**
 * The benchmarks of {@code wirewatch bench}: each prints its figures next to its targets or the
 * baseline.
 */
@NullMarked
package wirewatch.bench;

import org.jspecify.annotations.NullMarked;
