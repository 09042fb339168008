/** The HTTP client of Elasticsearch: connection options, responses, retries. */
@NullMarked
package wirewatch.index.client;

import org.jspecify.annotations.NullMarked;
