/** Commands that manage, try and match watches. */
@NullMarked
package wirewatch.app.command.watch;

import org.jspecify.annotations.NullMarked;
