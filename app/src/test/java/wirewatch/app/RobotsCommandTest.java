package wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RobotsCommandTest {
  @TempDir private Path folder;

  @Test
  void printsAnAnswerForEachAddressAndNamesWhatIsNone() throws IOException {
    Path file = folder.resolve("robots.txt");
    Files.writeString(file, "User-agent: wirewatch\nDisallow: /private\n");

    Wirewatch.Outcome outcome =
        Wirewatch.run(
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
    Wirewatch.Outcome outcome = Wirewatch.run("robots", folder + "/none", "https://wire.example/");

    assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
    assertThat(outcome.err()).contains("none: no such file");
  }

  @Test
  void wantsAnAddress() {
    assertThat(Wirewatch.run("robots", "robots.txt").code()).isEqualTo(ExitCode.USAGE);
  }
}
