package wirewatch.app.api;

import wirewatch.alerting.query.InvalidQuery;
import wirewatch.app.web.Problem;

/** Thrown to end a request with a problem response. */
final class ApiProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  private ApiProblem(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }

  /** A parameter or field that cannot be used. */
  static ApiProblem parameter(String detail, String remedy) {
    return new ApiProblem(
        new Problem(400, "invalid-parameter", "Invalid parameter", detail, remedy));
  }

  /** A query that Elasticsearch refuses. */
  static ApiProblem query(String detail) {
    return new ApiProblem(
        new Problem(
            400,
            "invalid-query",
            "Invalid query",
            detail,
            "Write for example: sanction* AND (agency:Reuters OR country:RU)"));
  }

  /** A query that cannot be parsed. */
  static ApiProblem query(InvalidQuery query) {
    return new ApiProblem(
        new Problem(
            400,
            "invalid-query",
            "Invalid query",
            "character " + query.position() + ": " + query.problem(),
            query.remedy()));
  }

  /** A change that conflicts with the current state. */
  static ApiProblem conflict(String detail) {
    return new ApiProblem(
        new Problem(409, "conflict", "Conflict", detail, "Read it again, then repeat the change."));
  }

  static ApiProblem missing(String what, String where) {
    return new ApiProblem(
        new Problem(404, "not-found", "Not found", "there is no " + what, "See " + where + "."));
  }

  static ApiProblem of(Problem problem) {
    return new ApiProblem(problem);
  }
}
