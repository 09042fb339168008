package wirewatch.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.node.NodeStartException.Reason;

class ZipArchiveTest {
  @TempDir Path folder;

  @Test
  void stripsLeadingFoldersAndSetsPermissions() throws IOException {
    Path zip = zip("top/bin/start", "top/lib/a.jar");
    ZipArchive.unpack(zip, folder.resolve("home"), 1);
    assertThat(folder.resolve("home/bin/start")).isExecutable();
    assertThat(folder.resolve("home/lib/a.jar")).exists();
    assertThat(Files.isExecutable(folder.resolve("home/lib/a.jar"))).isFalse();
  }

  @Test
  void refusesPathsOutsideTheTarget() throws IOException {
    Path zip = zip("../../outside");
    assertThatThrownBy(() -> ZipArchive.unpack(zip, folder.resolve("home"), 0))
        .hasMessageContaining("outside");
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void refusesAnUnpinnedDistribution() throws IOException {
    Path zip = zip("elasticsearch/bin/elasticsearch");
    NodeOptions options = NodeOptions.of(folder, zip, zip);
    NodeFolders nodeFolders = NodeFolders.in(folder.resolve("elasticsearch"), "9.5.3");
    assertThatThrownBy(() -> ElasticsearchDistribution.pinned().install(options, nodeFolders))
        .isInstanceOfSatisfying(
            NodeStartException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DISTRIBUTION))
        .hasMessageContaining("SHA-256");
  }

  private Path zip(String... names) throws IOException {
    Path zip = folder.resolve("test.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.write(1);
      }
    }
    return zip;
  }
}
