package wirewatch.console.http;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Answers the wrong secrets, ever more slowly for an account at an address. The right one is never
 * refused, whatever others at its address have tried.
 */
final class LoginAttempts {
  private final ForwardedHeaders forwardedHeaders;
  private final LoginThrottle throttle;

  LoginAttempts(ForwardedHeaders forwardedHeaders, Clock clock) {
    this.forwardedHeaders = forwardedHeaders;
    this.throttle = new LoginThrottle(clock);
  }

  /** Counts an attempt; returns the problem of a wrong one. */
  Optional<ProblemDetails> count(Context context, String account, boolean right) {
    LoginThrottle.Client client =
        new LoginThrottle.Client(account, forwardedHeaders.clientAddress(context));
    if (right) {
      throttle.recordSuccess(client);
      return Optional.empty();
    }
    return Optional.of(refuse(context, client));
  }

  private ProblemDetails refuse(Context context, LoginThrottle.Client client) {
    Duration pause = throttle.waitTime(client);
    if (!pause.isZero()) {
      context.header("Retry-After", AccessControl.wholeSeconds(pause));
      return new ProblemDetails(
          429,
          "too-many-attempts",
          "Too many attempts",
          "this secret is wrong, and too many wrong ones came from this address",
          "Try again in "
              + AccessControl.wholeSeconds(pause)
              + " s; the right one is accepted at once.");
    }
    throttle.recordFailure(client);
    context.header("WWW-Authenticate", "Bearer realm=\"wirewatch\", error=\"invalid_token\"");
    return client.isUser()
        ? new ProblemDetails(
            401,
            "wrong-password",
            "Wrong name or password",
            "there is no user with this name and password",
            "An admin gives another password by `wirewatch user password`.")
        : new ProblemDetails(
            401,
            "wrong-secret",
            "Wrong secret",
            "the token or password is neither the configured one nor a valid API key",
            "It is console.token or console.password of the configuration, or a key of a user.");
  }

  boolean isSecure(Context context) {
    return forwardedHeaders.isSecure(context);
  }
}
