@NullMarked
package wirewatch.esplugin;

import org.jspecify.annotations.NullMarked;
