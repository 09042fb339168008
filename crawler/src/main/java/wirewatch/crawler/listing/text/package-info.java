/** Texts of listings: character decoding, plain text, times and rule tables. */
@NullMarked
package wirewatch.crawler.listing.text;

import org.jspecify.annotations.NullMarked;
