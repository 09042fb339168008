package wirewatch.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import wirewatch.app.command.Main;

/** Runs commands as a user does: in this process, or in one of its own. */
public final class CommandRunner {
  /** Most processes end before the second compiler would pay. */
  private static final List<String> SHORT_LIVED =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private CommandRunner() {}

  /** What a command printed, and its exit code. */
  public record Outcome(int code, String out, String err) {}

  public static Outcome run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = command.execute(arguments);
    return new Outcome(code, out.toString(), err.toString());
  }

  /** A process of its own, which a test may kill. */
  public static Process start(Path log, String... arguments) throws IOException {
    return start(log, Map.of(), arguments);
  }

  /** The same with variables in its environment. */
  public static Process start(Path log, Map<String, String> environment, String... arguments)
      throws IOException {
    return start(log, environment, SHORT_LIVED, arguments);
  }

  /** The same with options of the virtual machine. */
  public static Process start(
      Path log, Map<String, String> environment, List<String> options, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(options);
    command.addAll(program());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** The assembled program, with an archive of loaded classes, as its launcher starts it. */
  private static List<String> program() {
    Path home = Path.of(System.getProperty("wirewatch.home", "."));
    List<String> words =
        new ArrayList<>(
            List.of("--enable-native-access=ALL-UNNAMED", "-Dwirewatch.home=" + home, "-cp"));
    if (Files.isDirectory(home.resolve("lib"))) {
      words.add(home.resolve("lib") + "/*");
      words.addAll(
          List.of(
              "-XX:+AutoCreateSharedArchive",
              "-XX:SharedArchiveFile=" + Path.of("target", "program.jsa").toAbsolutePath(),
              "-Xlog:disable",
              "-Xlog:all=off"));
    } else {
      words.add(System.getProperty("java.class.path"));
    }
    words.add("wirewatch.app.command.Main");
    return words;
  }
}
