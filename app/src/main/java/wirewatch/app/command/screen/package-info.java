/** The commands of screening: lists, and what is on them. */
@NullMarked
package wirewatch.app.command.screen;

import org.jspecify.annotations.NullMarked;
