/** Finds and reads the files that agencies deliver to a folder. */
@NullMarked
package wirewatch.crawler.folder;

import org.jspecify.annotations.NullMarked;
