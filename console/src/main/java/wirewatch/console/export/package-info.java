/**
 * Exports articles as files and alerts as feeds; see {@link wirewatch.console.export.ExportRoutes}.
 * One class a format: {@code CsvFormatter} (and its columns), {@code JsonLinesFormatter}, {@code
 * NinjsFormatter} with {@code NinjsItem}.
 */
@NullMarked
package wirewatch.console.export;

import org.jspecify.annotations.NullMarked;
