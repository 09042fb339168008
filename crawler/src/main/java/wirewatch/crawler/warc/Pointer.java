package wirewatch.crawler.warc;

/** A record's place: file name and byte offset. */
public record Pointer(String file, long offset) {}
