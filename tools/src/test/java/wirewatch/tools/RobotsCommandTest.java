package wirewatch.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.CommandRunner;
import wirewatch.app.ExitCode;

class RobotsCommandTest {
  @TempDir private Path folder;

  @Test
  void printsALineForEachAddressAndNamesWhatIsNone() throws IOException {
    Path file = folder.resolve("robots.txt");
    Files.writeString(file, "User-agent: wirewatch\nDisallow: /private\n");

    CommandRunner.Outcome outcome =
        CommandRunner.run(
            "robots", file.toString(), "https://wire.example/private/1", "https://a b", "");

    assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
    assertThat(outcome.out().lines())
        .containsExactly(
            "{\"url\":\"https://wire.example/private/1\",\"allowed\":false,\"crawl_delay\":null}",
            "{\"url\":\"\",\"allowed\":true,\"crawl_delay\":null}");
    assertThat(outcome.err()).contains("https://a b: no web address");
  }

  @Test
  void saysThatAFileIsMissing() {
    CommandRunner.Outcome outcome =
        CommandRunner.run("robots", folder + "/none", "https://wire.example/");

    assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
    assertThat(outcome.err()).contains("none: no such file");
  }

  @Test
  void wantsAnAddress() {
    assertThat(CommandRunner.run("robots", "robots.txt").code()).isEqualTo(ExitCode.USAGE);
  }
}
