/** The commands that manage the users of the console. */
@NullMarked
package wirewatch.app.command.user;

import org.jspecify.annotations.NullMarked;
