/** The commands of {@code wirewatch}: {@link wirewatch.app.command.Main} lists them. */
@NullMarked
package wirewatch.app.command;

import org.jspecify.annotations.NullMarked;
