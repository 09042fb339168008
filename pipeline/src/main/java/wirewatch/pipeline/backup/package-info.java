/**
 * Copies of small indices in files: an index that is lost or empty gets its documents back from its
 * {@link wirewatch.pipeline.backup.IndexBackup}.
 */
@NullMarked
package wirewatch.pipeline.backup;

import org.jspecify.annotations.NullMarked;
