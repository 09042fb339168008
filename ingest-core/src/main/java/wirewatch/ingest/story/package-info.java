/** Fingerprints of articles and the clusters of copies and versions that they form. */
@NullMarked
package wirewatch.ingest.story;

import org.jspecify.annotations.NullMarked;
