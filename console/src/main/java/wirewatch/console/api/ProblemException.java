package wirewatch.console.api;

import wirewatch.alerting.query.InvalidQuery;
import wirewatch.console.http.ProblemDetails;

/** Thrown to end a request with a problem response. */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ProblemDetails problemDetails;

  private ProblemException(ProblemDetails problemDetails) {
    super(problemDetails.detail());
    this.problemDetails = problemDetails;
  }

  ProblemDetails problem() {
    return problemDetails;
  }

  /** A parameter or field that cannot be used. */
  static ProblemException invalidParameter(String detail, String remedy) {
    return new ProblemException(
        new ProblemDetails(400, "invalid-parameter", "Invalid parameter", detail, remedy));
  }

  /** A query that Elasticsearch refuses. */
  static ProblemException invalidQuery(String detail) {
    return new ProblemException(
        new ProblemDetails(
            400,
            "invalid-query",
            "Invalid query",
            detail,
            "Write for example: sanction* AND (agency:Reuters OR country:RU)"));
  }

  /** A query that cannot be parsed. */
  static ProblemException invalidQuery(InvalidQuery query) {
    return new ProblemException(
        new ProblemDetails(
            400,
            "invalid-query",
            "Invalid query",
            "character " + query.position() + ": " + query.problem(),
            query.remedy()));
  }

  /** A change that conflicts with the current state. */
  static ProblemException conflict(String detail) {
    return new ProblemException(
        new ProblemDetails(
            409, "conflict", "Conflict", detail, "Read it again, then repeat the change."));
  }

  static ProblemException notFound(String what, String where) {
    return new ProblemException(
        new ProblemDetails(
            404, "not-found", "Not found", "there is no " + what, "See " + where + "."));
  }

  static ProblemException of(ProblemDetails problemDetails) {
    return new ProblemException(problemDetails);
  }
}
