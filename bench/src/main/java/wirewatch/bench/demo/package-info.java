/**
 * {@code wirewatch demo}: the command, its data folder and its first watches. The sites that it
 * crawls are in {@link wirewatch.bench.newsroom}.
 */
@NullMarked
package wirewatch.bench.demo;

import org.jspecify.annotations.NullMarked;
