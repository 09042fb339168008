package wirewatch.console.http;

import io.javalin.http.Context;
import java.util.Optional;

/** Refuses requests that a page of another site makes a browser send. */
final class CrossSiteGuard {
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

  /** Checks that a change comes from a page of the console or from a program. */
  Optional<ProblemDetails> checkToken(Context context) {
    if (RequestOrigin.isSafeMethod(context)) {
      return Optional.empty();
    }
    if (ProblemDetails.isApiRequest(context)) {
      return isNotJson(context) && !CsrfTokens.isValid(context)
          ? Optional.of(
              new ProblemDetails(
                  415,
                  "not-json",
                  "Not JSON",
                  "the body is a form: " + context.contentType(),
                  "Send JSON with the header `Content-Type: application/json`."))
          : Optional.empty();
    }
    return CsrfTokens.isValid(context)
        ? Optional.empty()
        : Optional.of(
            new ProblemDetails(
                403,
                "stale-form",
                "Stale form",
                "the form carries no token of this session",
                "Load the page again and repeat what you did."));
  }

  /** Whether a page of another site could send it without a preflight (Fetch standard). */
  private static boolean isNotJson(Context context) {
    String type = context.contentType();
    return type != null
        && !type.strip().toLowerCase(java.util.Locale.ROOT).startsWith("application/json");
  }
}
