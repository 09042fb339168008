package wirewatch.crawler.warc;

/** A valid record whose content is left out. */
final class SkippedRecordException extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * @param reason what is left out, in words for users, one of few
   */
  SkippedRecordException(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
