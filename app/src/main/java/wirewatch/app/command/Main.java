package wirewatch.app.command;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import wirewatch.app.PrintableStream;
import wirewatch.app.command.extract.ClusterCommand;
import wirewatch.app.command.extract.ExtractCommand;
import wirewatch.app.command.screen.ListsCommand;
import wirewatch.app.command.screen.ScreenCommand;
import wirewatch.app.command.source.ListingCommand;
import wirewatch.app.command.source.ProbeCommand;
import wirewatch.app.command.source.RobotsCommand;
import wirewatch.app.command.source.SourceCommand;
import wirewatch.app.command.watch.MatchCommand;
import wirewatch.app.command.watch.WatchCommand;

/** {@code wirewatch}: watches the news wires. */
@Command(
    name = "wirewatch",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    description = "Watches the news wires.",
    subcommands = {
      InitCommand.class,
      RunCommand.class,
      ServeCommand.class,
      SearchCommand.class,
      StatusCommand.class,
      AlertsCommand.class,
      ProbeCommand.class,
      SourceCommand.class,
      ExtractCommand.class,
      ClusterCommand.class,
      WatchCommand.class,
      MatchCommand.class,
      ListsCommand.class,
      ScreenCommand.class,
      ChannelCommand.class,
      StoryCommand.class,
      DiffCommand.class,
      DashboardsCommand.class,
      ListingCommand.class,
      RobotsCommand.class,
      BackupCommand.class,
      ReprocessCommand.class,
      ImportCommand.class,
      NodeCommand.class,
      AutoComplete.GenerateCompletion.class
    })
public final class Main {
  private Main() {}

  /**
   * Runs one command and exits with its code: 0 all done, 1 some inputs failed, 2 wrong usage or
   * configuration.
   */
  public static void main(String[] arguments) {
    System.setErr(PrintableStream.of(System.err));
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
    System.exit(commandLine().setOut(out).execute(arguments));
  }

  /** The command line with all its commands and the handler that reports their failures. */
  public static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Main());
    for (CommandProvider provider : ServiceLoader.load(CommandProvider.class)) {
      provider.commands().forEach(commandLine::addSubcommand);
    }
    return commandLine
        .setExecutionExceptionHandler(new ExceptionReporter())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }
}
