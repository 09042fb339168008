/**
 * One spelling for each address (RFC 3986, 6.2.2), and the registered domain that it belongs to.
 */
@NullMarked
package wirewatch.ingest.address;

import org.jspecify.annotations.NullMarked;
