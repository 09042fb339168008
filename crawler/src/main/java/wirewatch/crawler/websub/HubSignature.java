package wirewatch.crawler.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Checks {@code X-Hub-Signature} (WebSub, section 8): an HMAC of the body by a shared secret. */
public final class HubSignature {
  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "sha1", "HmacSHA1",
          "sha256", "HmacSHA256",
          "sha384", "HmacSHA384",
          "sha512", "HmacSHA512");

  private HubSignature() {}

  /**
   * Returns whether a body is signed by the secret.
   *
   * @param header {@code METHOD=HEX}; null: it came without
   */
  public static boolean isValid(@Nullable String header, byte[] body, String secret) {
    String[] sides = header == null ? new String[0] : header.strip().split("=", 2);
    String algorithm = sides.length < 2 ? null : ALGORITHMS.get(sides[0].toLowerCase(Locale.ROOT));
    if (algorithm == null) {
      return false;
    }
    byte[] expected = sign(algorithm, body, secret).getBytes(StandardCharsets.US_ASCII);
    byte[] sent = sides[1].toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(expected, sent);
  }

  private static String sign(String algorithm, byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
