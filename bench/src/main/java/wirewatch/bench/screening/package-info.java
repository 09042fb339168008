/**
 * Benchmarks of screening: its cost, its precision and recall on invented articles, and the
 * look-back after a new version of a list.
 */
@NullMarked
package wirewatch.bench.screening;

import org.jspecify.annotations.NullMarked;
