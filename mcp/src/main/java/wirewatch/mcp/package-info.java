/** Articles, stories, quotes and alerts as tools of a language model, read-only. */
@NullMarked
package wirewatch.mcp;

import org.jspecify.annotations.NullMarked;
