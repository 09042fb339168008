package wirewatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import wirewatch.app.CommandRunner;
import wirewatch.app.ExitCode;
import wirewatch.dashboards.install.Credentials;
import wirewatch.dashboards.install.KibanaOptions;

class DashboardsCommandTest {

  @Test
  void exportsTheFilesThatTheRepositoryHolds(@TempDir Path folder) throws IOException {
    CommandRunner.Outcome outcome = CommandRunner.run("dashboards", "export", folder.toString());
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(folder.resolve("wirewatch.ndjson"))
        .hasSameTextualContentAs(Path.of("../dashboards/generated/wirewatch.ndjson"));
    assertThat(outcome.out().lines()).allSatisfy(line -> assertThat(Path.of(line)).exists());
  }

  @Test
  void checksTheModelWithoutAKibana() {
    CommandRunner.Outcome outcome = CommandRunner.run("dashboards", "check");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("every field of every panel is mapped");
  }

  @Test
  void namesAKibanaThatDoesNotAnswer() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    CommandRunner.Outcome outcome =
        CommandRunner.run("dashboards", "install", "--kibana", "http://127.0.0.1:" + port);
    assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
    assertThat(outcome.err()).contains("connection to http://127.0.0.1:" + port);
  }

  @Test
  void wantsAnAddress() {
    CommandRunner.Outcome outcome = CommandRunner.run("dashboards", "install");
    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains("give its address with --kibana URL");
  }

  @Test
  void takesNoPasswordFromTheCommandLine() {
    CommandRunner.Outcome outcome =
        CommandRunner.run("dashboards", "install", "--kibana", "http://anna:secret@k.example");
    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains("WIREWATCH_KIBANA_PASSWORD").doesNotContain("secret");
    assertThat(CommandRunner.run("dashboards", "install", "--password", "secret").code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void readsCredentialsFromTheEnvironmentOrFromFiles(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "s3cret\n");

    assertThat(options(Map.of("WIREWATCH_KIBANA_API_KEY", "a2V5")).credentials())
        .isEqualTo(new Credentials.ApiKey("a2V5"));
    assertThat(
            options(Map.of("WIREWATCH_KIBANA_USER", "anna", "WIREWATCH_KIBANA_PASSWORD", "pass"))
                .credentials())
        .isEqualTo(new Credentials.Basic("anna", "pass"));
    assertThat(options(Map.of(), "--api-key-file", file.toString()).credentials())
        .isEqualTo(new Credentials.ApiKey("s3cret"));
    assertThat(
            options(Map.of(), "--user", "anna", "--password-file", file.toString()).credentials())
        .isEqualTo(new Credentials.Basic("anna", "s3cret"));
    assertThat(options(Map.of()).credentials()).isEqualTo(new Credentials.None());
    assertThatThrownBy(() -> options(Map.of(), "--user", "anna"))
        .hasMessageContaining("the user anna has no password");
    assertThatThrownBy(() -> options(Map.of(), "--api-key-file", folder.resolve("no").toString()))
        .hasMessageContaining("name one that holds the secret");
  }

  @Command(name = "options")
  private static final class Holder {
    @CommandLine.Mixin private KibanaOption kibana = new KibanaOption();
  }

  private static KibanaOptions options(Map<String, String> environment, String... arguments)
      throws IOException {
    Holder holder = new Holder();
    List<String> all = new ArrayList<>(List.of("--kibana", "http://k.example:5601"));
    all.addAll(List.of(arguments));
    new CommandLine(holder).parseArgs(all.toArray(String[]::new));
    return holder.kibana.toKibanaOptions(environment);
  }
}
