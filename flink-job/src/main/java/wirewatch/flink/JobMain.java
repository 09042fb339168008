package wirewatch.flink;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/**
 * The entry of the job's jar: {@code flink run wirewatch-flink.jar backfill --config wirewatch.yaml
 * --in …}. What goes wrong is thrown, for the client of Flink to print.
 */
@Command(name = "wirewatch-flink.jar")
public final class JobMain {
  private JobMain() {}

  /** Runs one command. */
  public static void main(String[] arguments) throws Exception {
    BackfillCommand backfill = new BackfillCommand();
    CommandLine commandLine = new CommandLine(new JobMain()).addSubcommand(backfill);
    ParseResult parsed = commandLine.parseArgs(arguments);
    if (!parsed.hasSubcommand()) {
      throw new IllegalArgumentException("no command is given: write backfill --config … --in …");
    }
    backfill.run();
  }
}
