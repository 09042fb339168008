/** Access to the Elasticsearch indices: articles, alerts and single documents. */
@NullMarked
package wirewatch.index;

import org.jspecify.annotations.NullMarked;
