/** Names as they are written: cleaned, split into words, and brought to one alphabet of sounds. */
@NullMarked
package wirewatch.screening.form;

import org.jspecify.annotations.NullMarked;
