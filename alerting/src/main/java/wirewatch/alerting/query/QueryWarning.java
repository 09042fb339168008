package wirewatch.alerting.query;

/**
 * A warning about a query: something its author probably did not intend.
 *
 * @param position of the part concerned, from 1
 */
public record QueryWarning(int position, String problem, String remedy) {

  /** Position, problem and remedy in one line. */
  public String message() {
    return "at character %d: %s; %s".formatted(position, problem, remedy);
  }
}
