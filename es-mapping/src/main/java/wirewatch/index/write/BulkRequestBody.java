package wirewatch.index.write;

import java.io.ByteArrayOutputStream;

/** The body of a bulk request, whose buffer can be read without a copy. */
final class BulkRequestBody extends ByteArrayOutputStream {
  private static final int INITIAL_CAPACITY = 1 << 20;

  BulkRequestBody() {
    super(INITIAL_CAPACITY);
  }

  void add(BulkAction bulkAction) {
    writeBytes(bulkAction.actionLine());
    write('\n');
    if (bulkAction.source().length > 0) {
      writeBytes(bulkAction.source());
      write('\n');
    }
  }

  /** Returns the internal buffer, of which the first {@link #size} bytes are valid. */
  byte[] buffer() {
    return buf;
  }
}
