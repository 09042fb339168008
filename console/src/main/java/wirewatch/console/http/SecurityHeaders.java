package wirewatch.console.http;

import io.javalin.http.Context;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;

/**
 * Security headers of every response: no foreign content, no framing, no MIME sniffing, no features
 * of the browser.
 */
final class SecurityHeaders {
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';"
          + " img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** The console needs none of the features of a browser that a page can ask for. */
  private static final String PERMISSIONS_POLICY =
      "accelerometer=(), bluetooth=(), camera=(), clipboard-read=(), display-capture=(),"
          + " fullscreen=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(),"
          + " midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(),"
          + " usb=(), web-share=(), xr-spatial-tracking=()";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", CONTENT_SECURITY_POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", PERMISSIONS_POLICY);

  private SecurityHeaders() {}

  static void set(Context context) {
    HEADERS.forEach(context::header);
  }

  static void set(HttpFields.Mutable fields) {
    HEADERS.forEach(fields::put);
  }
}
