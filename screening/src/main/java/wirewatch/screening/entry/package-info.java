/** What a list says of a person, an organisation or a ship. */
@NullMarked
package wirewatch.screening.entry;

import org.jspecify.annotations.NullMarked;
