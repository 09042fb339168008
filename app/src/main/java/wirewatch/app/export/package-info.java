/** Exports articles as files and alerts as feeds; see {@link wirewatch.app.export.Exports}. */
@NullMarked
package wirewatch.app.export;

import org.jspecify.annotations.NullMarked;
