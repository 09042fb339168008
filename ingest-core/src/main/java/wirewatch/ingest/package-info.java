/**
 * Page to article: {@link wirewatch.ingest.Ingest} is the whole of it. Pure functions: no I/O, no
 * clock, no logger.
 */
@NullMarked
package wirewatch.ingest;

import org.jspecify.annotations.NullMarked;
