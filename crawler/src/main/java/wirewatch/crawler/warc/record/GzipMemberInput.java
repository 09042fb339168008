package wirewatch.crawler.warc.record;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The content of one gzip member (RFC 1952), checked at its end. The compressed bytes are read up
 * to the end of the member and no further.
 */
final class GzipMemberInput extends ByteSource {
  private static final int BUFFER_SIZE = 1 << 15;
  private static final int FIXED_HEADER = 10;
  private static final int DEFLATE = 8;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private @Nullable ChannelInput compressed;
  private long length;

  GzipMemberInput() {
    super(BUFFER_SIZE);
  }

  /** Begins the member at the position of {@code input}. */
  void start(ChannelInput input) throws IOException {
    position = 0;
    limit = 0;
    length = 0;
    inflater.reset();
    checksum.reset();
    readHeader(input);
    compressed = input;
  }

  private static void readHeader(ChannelInput in) throws IOException {
    byte[] fixed = in.readFully(FIXED_HEADER);
    int flags = fixed[3] & 0xff;
    boolean known = (fixed[0] & 0xff) == 0x1f && (fixed[1] & 0xff) == 0x8b && fixed[2] == DEFLATE;
    if (!known || (flags & RESERVED) != 0) {
      throw new MalformedRecordException("no valid gzip header");
    }
    if ((flags & EXTRA) != 0) {
      in.skipFully(littleEndian(in, 2));
    }
    if ((flags & NAME) != 0) {
      skipText(in);
    }
    if ((flags & COMMENT) != 0) {
      skipText(in);
    }
    if ((flags & HEADER_CRC) != 0) {
      in.skipFully(2);
    }
  }

  private static void skipText(ChannelInput in) throws IOException {
    int read = in.read();
    while (read != 0) {
      if (read < 0) {
        throw MalformedRecordException.cut();
      }
      read = in.read();
    }
  }

  private static long littleEndian(ChannelInput in, int bytes) throws IOException {
    byte[] read = in.readFully(bytes);
    long value = 0;
    for (int i = bytes - 1; i >= 0; i--) {
      value = value << Byte.SIZE | (read[i] & 0xff);
    }
    return value;
  }

  @Override
  boolean fill() throws IOException {
    position = 0;
    limit = 0;
    ChannelInput in = compressed;
    if (in == null) {
      return false;
    }
    while (limit == 0 && !inflater.finished()) {
      limit = inflate(in);
    }
    checksum.update(buffer, 0, limit);
    length += limit;
    if (limit == 0) {
      compressed = null;
      checkTrailer(in);
    }
    return limit > 0;
  }

  private int inflate(ChannelInput in) throws IOException {
    if (in.peek() < 0) {
      throw MalformedRecordException.cut();
    }
    inflater.setInput(in.buffer, in.position, in.limit - in.position);
    try {
      int read = inflater.inflate(buffer);
      in.position = in.limit - inflater.getRemaining();
      if (read == 0 && inflater.needsDictionary()) {
        throw new MalformedRecordException("the gzip data needs a dictionary");
      }
      return read;
    } catch (DataFormatException e) {
      throw new MalformedRecordException("the gzip data is damaged");
    }
  }

  private void checkTrailer(ChannelInput in) throws IOException {
    if (littleEndian(in, 4) != checksum.getValue()
        || littleEndian(in, 4) != (length & 0xffffffffL)) {
      throw new MalformedRecordException("the gzip checksum does not match");
    }
  }

  /** Releases the memory of the decompression. */
  void end() {
    inflater.end();
  }
}
