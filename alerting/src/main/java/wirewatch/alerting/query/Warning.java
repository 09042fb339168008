package wirewatch.alerting.query;

/**
 * Something in a query that its writer will hardly want.
 *
 * @param position of the part that is meant, from 1
 */
public record Warning(int position, String problem, String remedy) {

  /** All of it in one line. */
  public String message() {
    return "at character %d: %s; %s".formatted(position, problem, remedy);
  }
}
