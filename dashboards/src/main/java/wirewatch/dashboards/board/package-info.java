/** The definitions of the dashboards, one class each. */
@NullMarked
package wirewatch.dashboards.board;

import org.jspecify.annotations.NullMarked;
