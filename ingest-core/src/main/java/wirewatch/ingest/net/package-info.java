/**
 * What every way out to the network holds to, be it for pages or for alerts: which addresses are
 * public, and how long a server asks to wait.
 */
@NullMarked
package wirewatch.ingest.net;

import org.jspecify.annotations.NullMarked;
