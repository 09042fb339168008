package wirewatch.alerting.channel;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs the body of a webhook as in Standard Webhooks 1.0 (symmetric, {@code v1}). */
public final class WebhookSignature {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int MIN_KEY_BYTES = 16;

  private final byte[] key;

  public WebhookSignature(String secret) {
    this.key = parseKey(secret);
  }

  /**
   * The key of a secret: base64 after {@code whsec_}, else the text itself.
   *
   * @throws IllegalArgumentException if it is invalid or too short to be secure
   */
  static byte[] parseKey(String secret) {
    byte[] key =
        secret.startsWith(PREFIX)
            ? decodeBase64(secret.substring(PREFIX.length()))
            : secret.getBytes(StandardCharsets.UTF_8);
    if (key.length < MIN_KEY_BYTES) {
      throw new IllegalArgumentException(
          "a webhook's secret needs at least " + MIN_KEY_BYTES + " bytes");
    }
    return key;
  }

  private static byte[] decodeBase64(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("whsec_ must be followed by base64", e);
    }
  }

  /** The value of the {@code webhook-signature} header. */
  public String sign(String id, long timestamp, byte[] body) {
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
