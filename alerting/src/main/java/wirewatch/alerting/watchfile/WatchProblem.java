package wirewatch.alerting.watchfile;

/**
 * An error in a watch, or a warning about it.
 *
 * @param line from 1; 0 if the watch is not in a file
 * @param message contains the key, the value and what is allowed
 */
public record WatchProblem(int line, String message) {

  /** The message preceded by the file name and the line. */
  public String inFile(String file) {
    return line == 0 ? message : file + ":" + line + ": " + message;
  }
}
