/** Articles for other programs: {@link wirewatch.app.export.Exports} writes them as files. */
@NullMarked
package wirewatch.app.export;

import org.jspecify.annotations.NullMarked;
