/**
 * The elements of a page that may hold metadata, the candidate values found in them, and the rules
 * for the short texts (bylines, site names) that they consist of.
 */
@NullMarked
package wirewatch.ingest.page.metadata.candidate;

import org.jspecify.annotations.NullMarked;
