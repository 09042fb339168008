/** Language, computed keywords and IPTC Media Topics. */
@NullMarked
package wirewatch.ingest.topic;

import org.jspecify.annotations.NullMarked;
