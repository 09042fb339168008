package wirewatch.app.web;

import io.javalin.http.Context;
import java.util.Optional;

/** Refuses what a browser was made to send by a page that is not ours. */
final class Gate {
  private final Hosts hosts;

  Gate(Hosts hosts) {
    this.hosts = hosts;
  }

  /** A name that is not ours, or a change that another site asks for. */
  Optional<Problem> problem(Context context) {
    Optional<String> host = Optional.ofNullable(context.header("Host"));
    if (!hosts.isOurs(host)) {
      return Optional.of(
          new Problem(
              421,
              "unknown-host",
              "Unknown host",
              "this console does not answer to the name '" + host.orElse("") + "'",
              "Ask by IP address or localhost, or add the name to console.hosts."));
    }
    if (!Origins.isSafeMethod(context) && Origins.isForeign(context)) {
      return Optional.of(
          new Problem(
              403,
              "foreign-origin",
              "Foreign origin",
              "a page of another site asks for a change",
              "Use the console's own pages, or a program with a token."));
    }
    return Optional.empty();
  }

  /** A change without proof that our own page, or a program, asks for it. */
  Optional<Problem> forgery(Context context) {
    if (Origins.isSafeMethod(context)) {
      return Optional.empty();
    }
    if (Problem.isApi(context)) {
      return isForm(context) && !Csrf.isRight(context)
          ? Optional.of(
              new Problem(
                  415,
                  "not-json",
                  "Not JSON",
                  "the body is a form: " + context.contentType(),
                  "Send JSON with the header `Content-Type: application/json`."))
          : Optional.empty();
    }
    return Csrf.isRight(context)
        ? Optional.empty()
        : Optional.of(
            new Problem(
                403,
                "stale-form",
                "Stale form",
                "the form carries no token of this session",
                "Load the page again and repeat what you did."));
  }

  /**
   * What a page of another site can send without asking first (Fetch standard, CORS-safelisted).
   */
  private static boolean isForm(Context context) {
    String type = context.contentType();
    return type != null
        && !type.strip().toLowerCase(java.util.Locale.ROOT).startsWith("application/json");
  }
}
