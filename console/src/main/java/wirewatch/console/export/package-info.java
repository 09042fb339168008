/**
 * Exports articles as files and alerts as feeds; see {@link wirewatch.console.export.ExportRoutes}.
 * {@code ExportFormat} names the writer of each format; {@code ExportColumns} has the columns of
 * CSV and spreadsheet, {@code NinjsItem}, {@code NewsMlG2Item} and {@code NitfItem} the fields of a
 * news format.
 */
@NullMarked
package wirewatch.console.export;

import org.jspecify.annotations.NullMarked;
