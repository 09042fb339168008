package wirewatch.console.oidc;

/** A login at the provider that fails; the message says why. */
final class OidcException extends Exception {
  private static final long serialVersionUID = 1L;

  OidcException(String message) {
    super(message);
  }

  OidcException(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
