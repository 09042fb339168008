/** The index templates, ingest pipelines and mappings, and their installation. */
@NullMarked
package wirewatch.index.template;

import org.jspecify.annotations.NullMarked;
