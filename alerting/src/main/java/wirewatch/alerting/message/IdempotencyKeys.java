package wirewatch.alerting.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** Keys of messages, derived by hashing. */
public final class IdempotencyKeys {
  private static final int BYTES = 16;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,128}");

  private IdempotencyKeys() {}

  /** The key of a digest: the same for the same alerts in the same order. */
  static String ofDigest(List<String> alertIds) {
    return "digest-" + hash(String.join("\n", alertIds));
  }

  /** A key that is safe in any header: the key itself, or its hash if it has other characters. */
  public static String toToken(String key) {
    return TOKEN.matcher(key).matches() ? key : "key-" + hash(key);
  }

  /** 128 bits of SHA-256 in hexadecimal: safe in any header. */
  public static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
