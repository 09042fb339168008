/** The values that the pages of the console show; the templates escape all texts. */
@NullMarked
package wirewatch.console.view;

import org.jspecify.annotations.NullMarked;
