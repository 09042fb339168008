package wirewatch.crawler.state;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Hashes of URLs and bodies: 128 bits for a URL, enough to avoid collisions among a billion. */
public final class PageKeys {
  private static final int LENGTH = 16;

  private PageKeys() {}

  /** Returns the key of a normalised URL. */
  public static byte[] of(URI address) {
    byte[] text = address.toString().getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(sha256().digest(text), LENGTH);
  }

  /** Returns 64 bits of the hash of a body. */
  public static long hashBody(byte[] body) {
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
