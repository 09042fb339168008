package wirewatch.console.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A login that has begun, as the browser keeps it in a cookie until it comes back from the
 * provider.
 *
 * @param state ties the answer of the provider to the browser
 * @param nonce ties the ID token to the login
 * @param verifier ties the code to the login (PKCE, RFC 7636)
 * @param returnPath the path of the console to return to
 */
record OidcLogin(State state, Nonce nonce, CodeVerifier verifier, String returnPath) {
  private static final String SEPARATOR = "!"; // in none of the values, which are base64url

  static OidcLogin begin(String returnPath) {
    return new OidcLogin(new State(), new Nonce(), new CodeVerifier(), returnPath);
  }

  String toCookie() {
    String path =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(returnPath.getBytes(StandardCharsets.UTF_8));
    return String.join(SEPARATOR, state.getValue(), nonce.getValue(), verifier.getValue(), path);
  }

  static Optional<OidcLogin> parse(String cookie) {
    String[] parts = cookie.split(SEPARATOR, 4);
    if (parts.length != 4) {
      return Optional.empty();
    }
    try {
      String path = new String(Base64.getUrlDecoder().decode(parts[3]), StandardCharsets.UTF_8);
      return Optional.of(
          new OidcLogin(
              new State(parts[0]), new Nonce(parts[1]), new CodeVerifier(parts[2]), path));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Without the values: records are printed. */
  @Override
  public String toString() {
    return "login to " + returnPath;
  }
}
