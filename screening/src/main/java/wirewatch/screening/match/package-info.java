/** Listed names in a text: one pass over the words, then evidence for and against each. */
@NullMarked
package wirewatch.screening.match;

import org.jspecify.annotations.NullMarked;
