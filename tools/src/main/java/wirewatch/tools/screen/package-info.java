/** The command that looks for listed names in local articles. */
@NullMarked
package wirewatch.tools.screen;

import org.jspecify.annotations.NullMarked;
