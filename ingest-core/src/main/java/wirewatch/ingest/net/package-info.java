/**
 * Rules for all outgoing connections, for pages and for alerts: which IP addresses are public, and
 * how long a server asks to wait.
 */
@NullMarked
package wirewatch.ingest.net;

import org.jspecify.annotations.NullMarked;
