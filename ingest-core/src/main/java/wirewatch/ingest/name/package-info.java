/** People, organisations and places: mentions, normalised names, countries. */
@NullMarked
package wirewatch.ingest.name;

import org.jspecify.annotations.NullMarked;
