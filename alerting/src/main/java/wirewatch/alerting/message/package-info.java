/** The messages that are sent, and their text: cards, wording, markup and layout. */
@NullMarked
package wirewatch.alerting.message;

import org.jspecify.annotations.NullMarked;
