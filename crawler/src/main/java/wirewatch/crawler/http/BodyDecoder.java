package wirewatch.crawler.http;

import io.airlift.compress.v3.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Decodes content codings (RFC 9110, 8.4; RFC 7932, RFC 8878) up to a size limit. */
public final class BodyDecoder {
  private static final int MAX_CODINGS = 3;
  private static final int BUFFER_SIZE = 8192;

  private final long maxBody;

  /**
   * @param maxBody the maximum length of a body after decoding, in bytes
   */
  public BodyDecoder(long maxBody) {
    this.maxBody = maxBody;
  }

  /** Returns the supported content codings as a value of {@code Accept-Encoding}. */
  public static String acceptEncoding() {
    return "gzip, deflate, br, zstd";
  }

  /**
   * Decodes a body.
   *
   * @param codings the values of {@code Content-Encoding}
   * @throws IOException if the bytes are malformed, the coding is unknown or the body is too long
   */
  public byte[] decode(byte[] raw, List<String> codings) throws IOException {
    return decode(raw, codings, size -> {});
  }

  /** Is told the size of a body before it grows to it, and may wait or throw. */
  @FunctionalInterface
  interface SizeListener {
    void beforeGrowth(long size) throws IOException;
  }

  byte[] decode(byte[] raw, List<String> codings, SizeListener sizeListener) throws IOException {
    byte[] body = decodeEach(raw, codings, in -> readDecoded(in, sizeListener));
    if (body.length > maxBody) {
      throw new BodyTooLongException(maxBody);
    }
    return body;
  }

  /**
   * Decodes the beginning of a body, up to the size limit; {@code raw} may be cut off anywhere.
   *
   * @param codings the values of {@code Content-Encoding}
   * @throws IOException if the bytes are malformed from the start or the coding is unknown
   */
  public byte[] decodePrefix(byte[] raw, List<String> codings) throws IOException {
    byte[] body = decodeEach(raw, codings, this::readDecodedPrefix);
    return body.length > maxBody ? Arrays.copyOf(body, Math.toIntExact(maxBody)) : body;
  }

  /** Reads the decoded bytes of a stream. */
  @FunctionalInterface
  private interface DecodedReader {
    byte[] read(InputStream in) throws IOException;
  }

  private static byte[] decodeEach(byte[] raw, List<String> codings, DecodedReader reader)
      throws IOException {
    List<String> names = codingNames(codings);
    if (names.size() > MAX_CODINGS) {
      throw new IOException("the body is encoded " + names.size() + " times");
    }
    byte[] body = raw;
    for (int i = names.size() - 1; i >= 0; i--) {
      body = decode(body, names.get(i), reader);
    }
    return body;
  }

  @SuppressWarnings(
      "CatchingUnchecked") // malformed bytes can make the decoders throw any exception
  private static byte[] decode(byte[] encoded, String coding, DecodedReader reader)
      throws IOException {
    if (encoded.length == 0) {
      return encoded;
    }
    try (InputStream in = open(encoded, coding)) {
      return in instanceof ByteArrayInputStream ? encoded : reader.read(in);
    } catch (RuntimeException | AssertionError e) {
      throw new IOException("the body is not valid " + coding, e);
    }
  }

  private static InputStream open(byte[] encoded, String coding) throws IOException {
    InputStream in = new ByteArrayInputStream(encoded);
    return switch (coding) {
      case "gzip", "x-gzip" -> isGzip(encoded) ? new GZIPInputStream(in, BUFFER_SIZE) : in;
      case "deflate" -> new InflaterInputStream(in, new Inflater(!isZlib(encoded)), BUFFER_SIZE);
      case "br" -> new BrotliInputStream(in);
      case "zstd" -> new ZstdInputStream(in);
      default -> throw new IOException("the content coding " + coding + " is not known");
    };
  }

  private byte[] readDecoded(InputStream in, SizeListener sizeListener) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(4 * BUFFER_SIZE);
    byte[] chunk = new byte[BUFFER_SIZE];
    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
      if (out.size() + (long) n > maxBody) {
        throw new BodyTooLongException(maxBody);
      }
      sizeListener.beforeGrowth(out.size() + (long) n);
      out.write(chunk, 0, n);
    }
    return out.toByteArray();
  }

  // A truncated stream ends in an exception of the decoder; what came before it counts.
  @SuppressWarnings("CatchingUnchecked")
  private byte[] readDecodedPrefix(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(4 * BUFFER_SIZE);
    byte[] chunk = new byte[BUFFER_SIZE];
    try {
      for (int n = in.read(chunk); n >= 0 && out.size() < maxBody; n = in.read(chunk)) {
        out.write(chunk, 0, n);
      }
    } catch (IOException | RuntimeException | AssertionError e) {
      if (out.size() == 0) {
        throw e;
      }
    }
    return out.toByteArray();
  }

  private static List<String> codingNames(List<String> codings) {
    List<String> names = new ArrayList<>();
    for (String value : codings) {
      for (String name : value.split(",", -1)) {
        String coding = name.strip().toLowerCase(Locale.ROOT);
        if (!coding.isEmpty() && !coding.equals("identity")) {
          names.add(coding);
        }
      }
    }
    return names;
  }

  // Some servers declare gzip and send the bytes unencoded.
  private static boolean isGzip(byte[] b) {
    return b.length > 2 && (b[0] & 0xff) == 0x1f && (b[1] & 0xff) == 0x8b;
  }

  // "deflate" is zlib (RFC 1950) by the standard and raw (RFC 1951) from some servers.
  private static boolean isZlib(byte[] b) {
    return b.length > 1 && (b[0] & 0x0f) == 8 && (((b[0] & 0xff) << 8) | (b[1] & 0xff)) % 31 == 0;
  }
}
