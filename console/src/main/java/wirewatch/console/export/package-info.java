/**
 * Exports articles as files and alerts as feeds; see {@link wirewatch.console.export.ExportRoutes}.
 */
@NullMarked
package wirewatch.console.export;

import org.jspecify.annotations.NullMarked;
