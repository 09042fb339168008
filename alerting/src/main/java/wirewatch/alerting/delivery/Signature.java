package wirewatch.alerting.delivery;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs the body of a webhook as in Standard Webhooks 1.0 (symmetric, {@code v1}). */
final class Signature {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int LEAST = 16;

  private final byte[] key;

  Signature(String secret) {
    this.key = key(secret);
  }

  /**
   * The key of a secret: base64 after {@code whsec_}, else the text itself.
   *
   * @throws IllegalArgumentException if it is invalid or too short to be secure
   */
  static byte[] key(String secret) {
    byte[] key =
        secret.startsWith(PREFIX)
            ? decoded(secret.substring(PREFIX.length()))
            : secret.getBytes(StandardCharsets.UTF_8);
    if (key.length < LEAST) {
      throw new IllegalArgumentException("a webhook's secret needs at least " + LEAST + " bytes");
    }
    return key;
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("whsec_ must be followed by base64", e);
    }
  }

  /** The value of the {@code webhook-signature} header. */
  String of(String id, long timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new AssertionError("every JDK has " + ALGORITHM, e);
    }
  }
}
