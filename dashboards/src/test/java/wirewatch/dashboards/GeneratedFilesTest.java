package wirewatch.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedFilesTest {
  private static final Path GENERATED = Path.of("generated");

  @Test
  void matchTheModel() throws IOException {
    for (Map.Entry<String, String> file : DashboardFiles.files().entrySet()) {
      assertThat(GENERATED.resolve(file.getKey()))
          .as("regenerate it with `wirewatch dashboards export dashboards/generated`")
          .hasContent(file.getValue());
    }
  }

  @Test
  void areComplete() throws IOException {
    assertThat(files(GENERATED))
        .containsExactlyInAnyOrderElementsOf(DashboardFiles.files().keySet());
  }

  @Test
  void matchTheExport(@TempDir Path folder) throws IOException {
    assertThat(DashboardFiles.export(folder)).hasSameSizeAs(DashboardFiles.files().keySet());
    assertThat(files(folder)).containsExactlyInAnyOrderElementsOf(DashboardFiles.files().keySet());
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }
}
