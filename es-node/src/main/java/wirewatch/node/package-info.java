/**
 * The embedded Elasticsearch node: installation, start, supervision and shutdown of a local
 * process. {@link wirewatch.node.LocalNode} is the entry point.
 */
@NullMarked
package wirewatch.node;

import org.jspecify.annotations.NullMarked;
