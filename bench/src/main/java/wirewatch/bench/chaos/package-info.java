/**
 * {@code wirewatch bench chaos}: {@link wirewatch.bench.chaos.ChaosBench} crawls hostile sites with
 * the whole program in a process of its own, injects faults, and proves by counting what the
 * program promises.
 */
@NullMarked
package wirewatch.bench.chaos;

import org.jspecify.annotations.NullMarked;
