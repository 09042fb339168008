package wirewatch.node;

import java.net.URI;

/**
 * A node that runs on a data folder, whoever started it.
 *
 * @param address where it answers, on loopback
 * @param pid of its launcher
 */
public record RunningNode(URI address, long pid) {}
