package wirewatch.console.http;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Refuses requests that a page of another site makes a browser send. */
final class CrossSiteGuard {
  private static final Pattern JSON =
      Pattern.compile(
          "\\s*application/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

  private final AllowedHosts allowedHosts;

  CrossSiteGuard(AllowedHosts allowedHosts) {
    this.allowedHosts = allowedHosts;
  }

  /** Checks the host name, and that a change does not come from another site. */
  Optional<ProblemDetails> checkOrigin(Context context) {
    Optional<String> host = Optional.ofNullable(context.header("Host"));
    if (!allowedHosts.isAllowed(host)) {
      return Optional.of(
          new ProblemDetails(
              421,
              "unknown-host",
              "Unknown host",
              "this console does not accept the host name '" + host.orElse("") + "'",
              "Use an IP address or localhost, or add the name to console.hosts."));
    }
    if (!RequestOrigin.isSafeMethod(context) && RequestOrigin.isCrossOrigin(context)) {
      return Optional.of(
          new ProblemDetails(
              403,
              "foreign-origin",
              "Foreign origin",
              "a page of another site requests a change",
              "Use the console's own pages, or a program with a token."));
    }
    return Optional.empty();
  }

  /**
   * Checks that the API is sent JSON, which a page of another site cannot send without a preflight
   * (Fetch standard).
   */
  Optional<ProblemDetails> checkMediaType(Context context) {
    String type = Objects.requireNonNullElse(context.contentType(), "");
    boolean refused =
        ProblemDetails.isApiRequest(context)
            && !RequestOrigin.isSafeMethod(context)
            && (hasBody(context) || !type.isBlank())
            && !JSON.matcher(type).matches();
    return refused
        ? Optional.of(
            new ProblemDetails(
                415,
                "not-json",
                "Not JSON",
                type.isBlank() ? "the body has no Content-Type" : "the body is not JSON: " + type,
                "Send JSON with the header `Content-Type: application/json`."))
        : Optional.empty();
  }

  private static boolean hasBody(Context context) {
    return context.contentLength() > 0 || context.header("Transfer-Encoding") != null;
  }

  /** Checks that a change comes from a page of the console or, of the API, from a program. */
  Optional<ProblemDetails> checkToken(Context context) {
    if (RequestOrigin.isSafeMethod(context)) {
      return Optional.empty();
    }
    return ProblemDetails.isApiRequest(context) || CsrfTokens.isValid(context)
        ? Optional.empty()
        : Optional.of(
            new ProblemDetails(
                403,
                "stale-form",
                "Stale form",
                "the form carries no token of this session",
                "Load the page again and repeat what you did."));
  }
}
