package wirewatch.alerting.query;

/**
 * A query that is not valid.
 *
 * @param position of the offending character, from 1
 * @param problem what is wrong there, or what was expected
 * @param remedy what to write instead
 */
public record InvalidQuery(String text, int position, String problem, String remedy)
    implements QueryParseResult {

  /** Position, problem and remedy in one line. */
  public String message() {
    return "the query breaks at character %d: %s; %s".formatted(position, problem, remedy);
  }
}
