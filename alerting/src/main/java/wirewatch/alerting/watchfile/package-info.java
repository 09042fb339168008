/**
 * Watches as files and documents. {@link wirewatch.alerting.watchfile.WatchesYaml} reads and writes
 * {@code watches.yaml}; {@link wirewatch.alerting.watchfile.WatchMapper} converts a watch to and
 * from maps, lists and plain values: the form used in the index, in the API and in the file.
 */
@NullMarked
package wirewatch.alerting.watchfile;

import org.jspecify.annotations.NullMarked;
