package wirewatch.mcp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that says when it has ended, as the protocol's client ends a server by closing it. */
final class EndOfInput extends FilterInputStream {
  private final Runnable listener;

  EndOfInput(InputStream in, Runnable listener) {
    super(in);
    this.listener = listener;
  }

  @Override
  public int read() throws IOException {
    return said(super.read());
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    return said(super.read(bytes, start, length));
  }

  private int said(int read) {
    if (read < 0) {
      listener.run();
    }
    return read;
  }
}
