/**
 * Readers of declared metadata: JSON-LD, microdata, RDFa, and {@code meta} and {@code link}
 * elements.
 */
@NullMarked
package wirewatch.ingest.page.metadata.structured;

import org.jspecify.annotations.NullMarked;
