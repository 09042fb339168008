/**
 * The inbox: alerts newest first with what readers decided about them, the decisions themselves,
 * their export, and the narrowing of a watch whose alert was not relevant.
 */
@NullMarked
package wirewatch.console.inbox;

import org.jspecify.annotations.NullMarked;
