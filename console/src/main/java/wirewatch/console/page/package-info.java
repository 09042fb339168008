/**
 * The pages of the console: routes that render templates of {@code wirewatch.console.view} values,
 * and the static files that the pages load.
 */
@NullMarked
package wirewatch.console.page;

import org.jspecify.annotations.NullMarked;
