package wirewatch.console;

import wirewatch.console.http.AccessOptions;

/** Where the console listens, and who may access it. */
public record ConsoleOptions(String bind, int port, AccessOptions access) {

  /** Without a login. */
  public ConsoleOptions(String bind, int port) {
    this(bind, port, AccessOptions.OPEN);
  }
}
