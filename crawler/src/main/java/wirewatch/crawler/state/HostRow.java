package wirewatch.crawler.state;

/** A host with something due. */
public record HostRow(long id, String name) {}
