package wirewatch.alerting.watchlist;

/**
 * What is wrong with a watch, or doubtful about it.
 *
 * @param line from 1; 0 where the watch stands in no file
 * @param message names the key, the value and what is allowed
 */
public record Problem(int line, String message) {

  /** The problem with the file's name and the line before it. */
  public String in(String file) {
    return line == 0 ? message : file + ":" + line + ": " + message;
  }
}
