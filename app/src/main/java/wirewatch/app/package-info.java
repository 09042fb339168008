/** The command line and the wiring: {@link wirewatch.app.command.Main} holds the commands. */
@NullMarked
package wirewatch.app;

import org.jspecify.annotations.NullMarked;
