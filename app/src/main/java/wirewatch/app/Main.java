package wirewatch.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code wirewatch}: watches the news wires. */
@Command(
    name = "wirewatch",
    mixinStandardHelpOptions = true,
    version = "Wirewatch 0.1.0",
    description = "Watches the news wires.",
    subcommands = {ExtractCommand.class})
public final class Main {
  private Main() {}

  /**
   * Runs one command and exits with its code: 0 all done, 1 some inputs failed, 2 wrong usage or
   * configuration.
   */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }
}
