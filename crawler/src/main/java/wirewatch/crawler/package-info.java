/** To be written. */
@NullMarked
package wirewatch.crawler;

import org.jspecify.annotations.NullMarked;
