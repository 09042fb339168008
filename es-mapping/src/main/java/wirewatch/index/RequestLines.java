package wirewatch.index;

import java.io.ByteArrayOutputStream;

/** The body of a bulk request, whose buffer can be read without a copy. */
final class RequestLines extends ByteArrayOutputStream {
  private static final int START = 1 << 20;

  RequestLines() {
    super(START);
  }

  void add(Action action) {
    writeBytes(action.head());
    write('\n');
    if (action.source().length > 0) {
      writeBytes(action.source());
      write('\n');
    }
  }

  /** Returns the internal buffer, of which the first {@link #size} bytes are valid. */
  byte[] bytes() {
    return buf;
  }
}
