/** The Elasticsearch ingest plugin: structuring and watches as ingest processors. */
@NullMarked
package wirewatch.esplugin;

import org.jspecify.annotations.NullMarked;
