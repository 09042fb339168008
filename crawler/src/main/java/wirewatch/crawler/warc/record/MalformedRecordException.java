package wirewatch.crawler.warc.record;

import java.io.IOException;

/** A place of a file that is not a valid WARC record. */
public final class MalformedRecordException extends IOException {
  private static final long serialVersionUID = 1;

  private final boolean cut;

  private MalformedRecordException(String reason, boolean cut) {
    super(reason);
    this.cut = cut;
  }

  MalformedRecordException(String reason) {
    this(reason, false);
  }

  /** The data ends within the record. */
  static MalformedRecordException cut() {
    return new MalformedRecordException("the record is incomplete", true);
  }

  boolean isCut() {
    return cut;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
