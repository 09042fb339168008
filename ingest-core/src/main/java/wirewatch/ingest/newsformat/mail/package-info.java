/** Parses mail (RFC 5322, MIME) into its parts. */
@NullMarked
package wirewatch.ingest.newsformat.mail;

import org.jspecify.annotations.NullMarked;
