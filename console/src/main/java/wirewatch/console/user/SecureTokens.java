package wirewatch.console.user;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Random tokens, digests, and comparison in constant time. */
public final class SecureTokens {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private SecureTokens() {}

  /** Returns 256 random bits as text. */
  public static String randomToken() {
    return encode(randomBytes());
  }

  /** Returns 256 random bits. */
  public static byte[] randomBytes() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Returns the SHA-256 of a text in UTF-8, as base64url without padding. */
  public static String digest(String text) {
    try {
      return encode(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Returns the HMAC-SHA256 of a text in UTF-8, as base64url without padding. */
  public static String mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return encode(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /** Compares in a time that depends neither on common prefixes nor on the lengths. */
  public static boolean isEqual(String one, String other) {
    return MessageDigest.isEqual(
        digest(one).getBytes(StandardCharsets.UTF_8),
        digest(other).getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
