package wirewatch.app.command;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import wirewatch.ingest.text.PrintableStream;

/** {@code wirewatch}: watches the news wires. */
@Command(
    name = "wirewatch",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    description = "Watches the news wires.")
public final class Main {
  private static final String COMPLETION = "generate-completion";

  private Main() {}

  /**
   * Runs one command and exits with its code: 0 all done, 1 some inputs failed, 2 wrong usage or
   * configuration.
   */
  public static void main(String[] arguments) {
    System.setErr(PrintableStream.of(System.err));
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
    System.exit(commandLine(List.of(arguments)).setOut(out).execute(arguments));
  }

  /** The command line with all its commands and the handler that reports their failures. */
  public static CommandLine commandLine() {
    return commandLine(name -> true);
  }

  /**
   * The command line for some arguments: of the commands that they do not name it knows the name
   * and the description only.
   */
  static CommandLine commandLine(List<String> arguments) {
    return arguments.contains(COMPLETION) ? commandLine() : commandLine(arguments::contains);
  }

  private static CommandLine commandLine(Predicate<String> needed) {
    CommandLine commandLine = new CommandLine(new Main());
    addCommands(commandLine, new CommandTable(), needed);
    for (CommandProvider provider : ServiceLoader.load(CommandProvider.class)) {
      addCommands(commandLine, provider, needed);
    }
    return commandLine
        .setExecutionExceptionHandler(new ExceptionReporter())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  private static void addCommands(
      CommandLine commandLine, CommandProvider provider, Predicate<String> needed) {
    provider
        .descriptions()
        .forEach(
            (name, description) -> {
              if (needed.test(name)) {
                commandLine.addSubcommand(name, provider.create(name));
              } else {
                CommandSpec unused = CommandSpec.create().name(name);
                unused.usageMessage().description(description);
                commandLine.addSubcommand(name, unused);
              }
            });
  }
}
