/** Normalisation and resolution of URLs (RFC 3986, 6.2.2), and the registered domain of a host. */
@NullMarked
package wirewatch.ingest.url;

import org.jspecify.annotations.NullMarked;
