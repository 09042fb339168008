package wirewatch.crawler.warc.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** The bytes of a channel, read in order or at any position. */
final class ChannelInput extends ByteSource {
  private static final int BUFFER_SIZE = 1 << 16;

  private final SeekableByteChannel channel;
  private long bufferEnd;

  ChannelInput(SeekableByteChannel channel) throws IOException {
    super(BUFFER_SIZE);
    this.channel = channel;
    this.bufferEnd = channel.position();
  }

  @Override
  boolean fill() throws IOException {
    position = 0;
    limit = 0;
    channel.position(bufferEnd);
    int read = channel.read(ByteBuffer.wrap(buffer));
    limit = Math.max(0, read);
    bufferEnd += limit;
    return limit > 0;
  }

  /** Returns the offset of the next byte. */
  long offset() {
    return bufferEnd - (limit - position);
  }

  long size() throws IOException {
    return channel.size();
  }

  void seek(long offset) {
    long bufferStart = bufferEnd - limit;
    if (offset >= bufferStart && offset <= bufferEnd) {
      position = (int) (offset - bufferStart);
    } else {
      position = 0;
      limit = 0;
      bufferEnd = offset;
    }
  }

  @Override
  void skipFully(long length) throws IOException {
    if (length > size() - offset()) {
      throw MalformedRecordException.cut();
    }
    seek(offset() + length);
  }
}
