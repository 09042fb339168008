package wirewatch.flink.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcFilesTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.createDirectories(folder.resolve("more"));
    Files.writeString(folder.resolve("more/b.warc.gz"), "12");
    Files.writeString(folder.resolve("a.warc"), "1");
    Files.writeString(folder.resolve("a.cdxj"), "index");
  }

  @Test
  void findsTheWarcFilesOfAFolderAndOfThoseWithin() throws IOException {
    assertThat(WarcFiles.find(List.of(folder.toString())))
        .extracting(InputFile::length)
        .containsExactly(1L, 2L);
  }

  @Test
  void takesAFileThatIsNamedWhateverItsName() throws IOException {
    String named = folder.resolve("a.cdxj").toUri().toString();
    assertThat(WarcFiles.find(List.of(named)))
        .satisfiesExactly(file -> assertThat(file.path()).endsWith("a.cdxj"));
  }

  @Test
  void saysWhichInputIsMissing() {
    assertThatThrownBy(() -> WarcFiles.find(List.of(folder + "/none.warc")))
        .hasMessageContaining("none.warc does not exist");
  }

  @Test
  void refusesAFolderWithoutWarcFiles() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertThatThrownBy(() -> WarcFiles.find(List.of(empty.toString())))
        .hasMessageContaining("has no .warc or .warc.gz file");
  }

  @Test
  void saysThatAFileSystemIsMissing() {
    assertThatThrownBy(() -> WarcFiles.find(List.of("s3://bucket/a.warc.gz")))
        .hasMessageContaining("on a file system that this Flink lacks");
  }
}
