package wirewatch.crawler.model;

/** Where a source's documents come from that names no listings. */
public sealed interface InboundOptions permits HttpApi, Mailbox, WatchedFolder {}
