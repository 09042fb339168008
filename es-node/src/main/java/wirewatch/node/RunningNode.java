package wirewatch.node;

import java.net.URI;

/**
 * A node running on a data folder, started by any process.
 *
 * @param address its HTTP address on loopback
 * @param pid the process id of its launcher
 */
public record RunningNode(URI address, long pid) {}
