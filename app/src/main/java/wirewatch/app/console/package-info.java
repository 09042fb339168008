/**
 * The console: pages rendered on the server from escaped templates, readable without JavaScript.
 * {@link wirewatch.app.console.Console} serves them.
 */
@NullMarked
package wirewatch.app.console;

import org.jspecify.annotations.NullMarked;
