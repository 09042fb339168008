package wirewatch.crawler.warc;

/** The location of a WARC record: file name and byte offset. */
public record WarcPointer(String file, long offset) {}
