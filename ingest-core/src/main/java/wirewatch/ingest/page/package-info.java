/** Reads a web page into a draft: its metadata and its body. */
@NullMarked
package wirewatch.ingest.page;

import org.jspecify.annotations.NullMarked;
