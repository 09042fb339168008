/** What Wirewatch finds on a site that is not yet a source. */
@NullMarked
package wirewatch.pipeline.probe;

import org.jspecify.annotations.NullMarked;
