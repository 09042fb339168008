/** Finds people, organisations and places, and ranks countries; {@link NameFinder} is the entry. */
@NullMarked
package wirewatch.ingest.name;

import org.jspecify.annotations.NullMarked;
