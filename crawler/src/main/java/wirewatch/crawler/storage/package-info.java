/** The room that the data folder has, and whether anything may be fetched into it. */
@NullMarked
package wirewatch.crawler.storage;

import org.jspecify.annotations.NullMarked;
