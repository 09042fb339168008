@NullMarked
package wirewatch.ingest.place;

import org.jspecify.annotations.NullMarked;
