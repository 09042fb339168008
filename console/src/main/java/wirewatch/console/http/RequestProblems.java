package wirewatch.console.http;

/** The problems of requests that exceed a limit. */
final class RequestProblems {
  static final ProblemDetails PATH_TOO_LONG =
      addressTooLong("the path is longer than " + RequestLimitHandler.MAX_PATH_LENGTH);
  static final ProblemDetails TOO_MANY_BODIES =
      new ProblemDetails(
          429,
          "too-many-requests",
          "Too many requests",
          "the console waits for too many bodies of requests already",
          "Send fewer requests at once, and each without a pause.");

  private RequestProblems() {}

  private static ProblemDetails addressTooLong(String what) {
    return new ProblemDetails(
        414,
        "address-too-long",
        "Address too long",
        what + " characters",
        "No address of the console is that long; send long values in the body.");
  }

  static ProblemDetails bodyTooLong(RequestBodyLimits limits) {
    return contentTooLarge(limits.maxBytes());
  }

  static ProblemDetails contentTooLarge(int maxBytes) {
    return new ProblemDetails(
        413,
        "content-too-large",
        "Content too large",
        "the body is longer than " + maxBytes + " bytes",
        "Send less at once.");
  }

  static ProblemDetails bodyTooSlow(RequestBodyLimits limits) {
    return new ProblemDetails(
        408,
        "request-timeout",
        "Request timeout",
        "the body did not arrive within " + limits.maxTime().toMillis() + " ms",
        "Send the body right after the head.");
  }

  /** The problem of a request that the HTTP parser refuses. */
  static ProblemDetails ofStatus(int status, String reason) {
    return switch (status) {
      case 414 ->
          addressTooLong("the address is longer than the " + HttpServerLimits.MAX_HEAD_BYTES);
      case 431 ->
          new ProblemDetails(
              431,
              "headers-too-large",
              "Headers too large",
              "the headers are longer than " + HttpServerLimits.MAX_HEAD_BYTES + " bytes",
              "Send fewer headers, or delete the cookies of this host.");
      default ->
          status < 500
              ? new ProblemDetails(
                  status, "bad-request", "Bad request", reason, "Send valid HTTP/1.1 (RFC 9112).")
              : new ProblemDetails(
                  status,
                  "internal",
                  "Internal error",
                  "an unexpected error occurred while this request was handled",
                  "The log says more.");
    };
  }
}
