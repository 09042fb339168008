/** The sentences of a document that matched, with the words marked and the speaker named. */
@NullMarked
package wirewatch.alerting.passage;

import org.jspecify.annotations.NullMarked;
