/** Watches and searches as commands, console and flow use them: kept, tried, asked. */
@NullMarked
package wirewatch.app.watch;

import org.jspecify.annotations.NullMarked;
