package wirewatch.crawler.warc.record;

/** Decides how much of the block of a record is read into memory. */
@FunctionalInterface
public interface RecordBlocks {
  /** The maximum length of HTTP headers and of metadata. */
  long MAX_HEADERS = 1 << 20;

  /** Reads the beginning of captures, with the HTTP headers. */
  RecordBlocks HTTP_HEADERS = fields -> isCapture(fields) ? 1 << 16 : 0;

  /** Returns the length up to which the block of a record is read. */
  long limit(WarcFields fields);

  /** Returns the rule that reads captures with bodies up to a length, and metadata. */
  static RecordBlocks captures(long maxBody) {
    return fields -> {
      if (isCapture(fields)) {
        return maxBody + MAX_HEADERS;
      }
      return fields.type().equals("metadata") ? MAX_HEADERS : 0;
    };
  }

  private static boolean isCapture(WarcFields fields) {
    return fields.isHttp() && (fields.type().equals("response") || fields.type().equals("revisit"));
  }
}
