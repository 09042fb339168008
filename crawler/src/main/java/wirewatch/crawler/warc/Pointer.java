package wirewatch.crawler.warc;

/** The location of a WARC record: file name and byte offset. */
public record Pointer(String file, long offset) {}
