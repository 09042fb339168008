@NullMarked
package wirewatch.ingest.page.body;

import org.jspecify.annotations.NullMarked;
