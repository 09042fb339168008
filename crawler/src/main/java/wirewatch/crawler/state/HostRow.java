package wirewatch.crawler.state;

/** A host with a due listing or page. */
public record HostRow(long id, String name) {}
