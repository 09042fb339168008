package wirewatch.index;

import java.io.ByteArrayOutputStream;

/** The body of a bulk request, whose bytes can be read without copying them. */
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

  /** At least {@link #size} bytes. */
  byte[] bytes() {
    return buf;
  }
}
