package wirewatch.crawler.listing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Decompresses gzip files up to the size that the sitemap protocol allows. */
final class GzipUnpacker {
  /** The maximum decompressed size: 50 MiB, as for sitemaps (sitemaps.org). */
  static final int MAX_BYTES = 50 * 1024 * 1024;

  private GzipUnpacker() {}

  static boolean isGzip(byte[] body) {
    return body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
  }

  /** Returns the decompressed bytes; of a damaged or too large file, its beginning. */
  static byte[] unpack(byte[] packed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 4);
    byte[] buffer = new byte[16 * 1024];
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      int read = in.read(buffer);
      while (read >= 0 && out.size() < MAX_BYTES) {
        out.write(buffer, 0, Math.min(read, MAX_BYTES - out.size()));
        read = in.read(buffer);
      }
    } catch (IOException e) {
      return out.toByteArray(); // a truncated file is used up to where it ends
    }
    return out.toByteArray();
  }
}
