package wirewatch.crawler.state;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Short names of long things: 128 bits for an address, so that no two of a billion meet. */
public final class Keys {
  private static final int LENGTH = 16;

  private Keys() {}

  /** The key of a normalised address. */
  public static byte[] of(URI address) {
    byte[] text = address.toString().getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(sha256().digest(text), LENGTH);
  }

  /** 64 bits of a body's hash. */
  public static long hash(byte[] body) {
    return ByteBuffer.wrap(sha256().digest(body)).getLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
