/**
 * The console: pages rendered on the server from escaped templates, readable without JavaScript.
 * {@link wirewatch.console.ConsoleServer} serves them.
 */
@NullMarked
package wirewatch.console;

import org.jspecify.annotations.NullMarked;
