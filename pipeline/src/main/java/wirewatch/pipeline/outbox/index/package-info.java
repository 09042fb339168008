/** The outbox that several processes share, in Elasticsearch. */
@NullMarked
package wirewatch.pipeline.outbox.index;

import org.jspecify.annotations.NullMarked;
