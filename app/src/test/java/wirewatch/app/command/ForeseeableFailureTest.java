package wirewatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import wirewatch.app.CommandRunner;
import wirewatch.app.ExitCode;
import wirewatch.app.RunningSystem;
import wirewatch.configuration.Configuration;
import wirewatch.configuration.ConfigurationReader;
import wirewatch.crawler.Crawler;

/** Failures that a user can mend are one sentence with a remedy, and exit code 2. */
class ForeseeableFailureTest {
  @TempDir private Path folder;

  private Path yaml;

  @BeforeEach
  void configure() throws Exception {
    yaml =
        Files.writeString(
            folder.resolve("wirewatch.yaml"),
            "data: %s\nsources: [{id: none, listings: ['http://127.0.0.1:1/']}]\n"
                .formatted(folder.resolve("data")));
  }

  static Stream<List<String>> readersOfTheState() {
    return Stream.of(List.of("run", "--once"), List.of("status"), List.of("alerts", "list"));
  }

  @ParameterizedTest
  @MethodSource("readersOfTheState")
  void aBrokenStateNamesTheFileAndTheBackup(List<String> command) throws Exception {
    Files.createDirectories(folder.resolve("data"));
    Path state =
        Files.writeString(Crawler.stateFile(folder.resolve("data")), "no database ".repeat(999));

    assertRefused(command, state.toString(), "restore it from a back-up, or move it away");

    assertThat(state).hasContent("no database ".repeat(999));
  }

  @ParameterizedTest
  @MethodSource("readersOfTheState")
  void aNewerStateAsksForTheNewerProgram(List<String> command) throws Exception {
    Files.createDirectories(folder.resolve("data"));
    Path state = Crawler.stateFile(folder.resolve("data"));
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + state);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 999");
    }

    assertRefused(command, "newer Wirewatch (version 999", "use the newer one");
  }

  @Test
  void aFolderInUseNamesTheOtherRun() throws Exception {
    assertRefusedWhileInUse();
  }

  private void assertRefusedWhileInUse() throws Exception {
    Configuration configuration = new ConfigurationReader(name -> null).read(yaml);
    try (Crawler crawler =
        Crawler.open(RunningSystem.crawlOptions(configuration, Map.of()), List.of())) {
      assertThat(crawler.statuses()).isEmpty();
      assertRefused(List.of("run", "--once"), "is in use", "end the other `wirewatch run`");
    }
  }

  @Test
  void aRefusedStateLetsTheFolderGo() throws Exception {
    aBrokenStateNamesTheFileAndTheBackup(List.of("run", "--once"));
    Files.delete(Crawler.stateFile(folder.resolve("data")));

    assertRefusedWhileInUse();
  }

  @Test
  void aFileInPlaceOfTheFolderIsNamed() throws Exception {
    Files.writeString(folder.resolve("data"), "");

    assertRefused(List.of("run", "--once"), "is a file where a folder is needed", "move it away");
  }

  @ParameterizedTest
  @MethodSource("consoles")
  void aTakenPortNamesTheOption(String command) throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Files.writeString(
          yaml,
          "data: %s\nconsole: {port: %d}\nsources: []\n"
              .formatted(folder.resolve("data"), taken.getLocalPort()));

      assertRefused(List.of(command), "port " + taken.getLocalPort(), "console.port in");
    }
  }

  static Stream<String> consoles() {
    return Stream.of("run", "serve");
  }

  @Test
  void missingRightsNameTheFileAndItsOwner() {
    CommandLine command = Main.commandLine();
    StringWriter err = new StringWriter();
    command.setErr(new PrintWriter(err));

    int code =
        new ExceptionReporter()
            .handleExecutionException(
                new AccessDeniedException("/srv/wirewatch/data"),
                command,
                command.parseArgs("status"));

    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("/srv/wirewatch/data may not be", "run this as its owner");
  }

  private void assertRefused(List<String> command, String... parts) {
    String[] arguments =
        Stream.concat(command.stream(), Stream.of("--config", yaml.toString()))
            .toArray(String[]::new);

    CommandRunner.Outcome outcome = CommandRunner.run(arguments);

    assertThat(outcome.err().lines()).singleElement().asString().contains(parts);
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.USAGE);
    assertThat(folder.resolve("data/elasticsearch")).doesNotExist();
  }
}
