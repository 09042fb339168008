/**
 * Finds, parses and resolves datelines and the credits within them.
 *
 * <p>{@link wirewatch.ingest.wire.dateline.DatelineFinder} is the entry point. To change which
 * lines are datelines: {@code DatelineScanner} holds the grammar of place, date and credit, {@code
 * DatelineValidator} rejects sentences of that form, {@code EastAsianDatelineScanner} reads
 * Chinese, Japanese and Korean datelines. {@code PlaceScanner} and {@code CreditScanner} read the
 * parts, {@code DatelineResolver} adds country and year. Places and words are in the {@code .tsv}
 * files of this package.
 */
@NullMarked
package wirewatch.ingest.wire.dateline;

import org.jspecify.annotations.NullMarked;
