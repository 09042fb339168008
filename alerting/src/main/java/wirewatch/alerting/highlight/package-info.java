/** Extracts the matched sentences of a document, with marked words and speakers. */
@NullMarked
package wirewatch.alerting.highlight;

import org.jspecify.annotations.NullMarked;
