/** Benchmarks: what {@code wirewatch bench} runs, each a class with a {@code run}. */
@NullMarked
package wirewatch.app.bench;

import org.jspecify.annotations.NullMarked;
