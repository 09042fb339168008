/**
 * What {@code wirewatch bench} measures: each benchmark prints its figures beside those it compares
 * with.
 */
@NullMarked
package wirewatch.app.bench;

import org.jspecify.annotations.NullMarked;
