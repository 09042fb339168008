/** The documents of articles, as written to and read from Elasticsearch. */
@NullMarked
package wirewatch.index.document;

import org.jspecify.annotations.NullMarked;
