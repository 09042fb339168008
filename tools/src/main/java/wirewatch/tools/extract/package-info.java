/** Commands that extract and cluster articles of local files. */
@NullMarked
package wirewatch.tools.extract;

import org.jspecify.annotations.NullMarked;
