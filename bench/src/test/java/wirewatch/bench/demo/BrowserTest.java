package wirewatch.bench.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {

  @Test
  void isThatOfTheDesktop() {
    assertThat(Browser.find("Linux", Map.of("DISPLAY", ":0")).orElseThrow().command())
        .containsExactly("xdg-open");
    assertThat(Browser.find("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"))).isPresent();
    assertThat(Browser.find("Mac OS X", Map.of()).orElseThrow().command()).containsExactly("open");
    assertThat(Browser.find("Windows 11", Map.of()).orElseThrow().command()).contains("rundll32");
  }

  @Test
  void isNoneWhereThereIsNoDesktop() {
    assertThat(Browser.find("Linux", Map.of())).isEmpty();
  }

  @Test
  void isTheOneThatTheUserChose() {
    assertThat(Browser.find("Linux", Map.of("BROWSER", "w3m")).orElseThrow().command())
        .containsExactly("w3m");
  }

  @Test
  void opensTheAddress(@TempDir Path folder) throws Exception {
    Path opened = folder.resolve("opened");
    new Browser(
            List.of(
                "sh",
                "-c",
                "printf %s \"$0\" > '"
                    + opened
                    + ".part' && mv '"
                    + opened
                    + ".part' '"
                    + opened
                    + "'"))
        .open(URI.create("http://127.0.0.1:8765/"));

    while (!Files.exists(opened)) {
      Thread.sleep(10);
    }
    assertThat(opened).hasContent("http://127.0.0.1:8765/");
  }

  @Test
  void thatIsMissingDoesNoHarm() {
    new Browser(List.of("no-such-program-of-any-machine")).open(URI.create("http://127.0.0.1/"));
  }
}
