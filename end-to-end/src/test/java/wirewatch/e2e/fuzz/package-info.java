/**
 * Every reader of foreign bytes as a target of Jazzer: {@code mvn -Pfuzz} runs each for a minute,
 * the seeds are read by every build.
 */
@NullMarked
package wirewatch.e2e.fuzz;

import org.jspecify.annotations.NullMarked;
