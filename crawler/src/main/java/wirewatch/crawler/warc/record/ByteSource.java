package wirewatch.crawler.warc.record;

import java.io.IOException;

/** Buffered bytes, read in order. */
abstract class ByteSource {
  final byte[] buffer;
  int position;
  int limit;

  ByteSource(int size) {
    this.buffer = new byte[size];
  }

  /** Fills the empty buffer: sets position and limit; returns false at the end. */
  abstract boolean fill() throws IOException;

  /** Returns the next byte, which stays the next; -1 at the end. */
  final int peek() throws IOException {
    return position < limit || fill() ? buffer[position] & 0xff : -1;
  }

  /** Returns the next byte; -1 at the end. */
  final int read() throws IOException {
    return position < limit || fill() ? buffer[position++] & 0xff : -1;
  }

  /**
   * Reads exactly as many bytes.
   *
   * @throws MalformedRecordException if there are fewer
   */
  final byte[] readFully(int length) throws IOException {
    byte[] bytes = new byte[length];
    int read = 0;
    while (read < length) {
      if (position == limit && !fill()) {
        throw MalformedRecordException.cut();
      }
      int n = Math.min(length - read, limit - position);
      System.arraycopy(buffer, position, bytes, read, n);
      position += n;
      read += n;
    }
    return bytes;
  }

  /**
   * Skips exactly as many bytes.
   *
   * @throws MalformedRecordException if there are fewer
   */
  void skipFully(long length) throws IOException {
    long left = length;
    while (left > 0) {
      if (position == limit && !fill()) {
        throw MalformedRecordException.cut();
      }
      int n = (int) Math.min(left, limit - position);
      position += n;
      left -= n;
    }
  }
}
