package wirewatch.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The jar that is given to Flink. */
class JobJarIT {
  private static final Path JAR = Path.of(System.getProperty("wirewatch.job.jar"));
  private static final long MAX_BYTES = 60_000_000;

  @Test
  void isAtMostSixtyMegabytes() throws IOException {
    assertThat(Files.size(JAR)).isBetween(1_000_000L, MAX_BYTES);
  }

  @Test
  void hasWhatTheJobNeedsAndNothingOfProgramConsoleSqliteAndFlink() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> names = jar.stream().map(ZipEntry::getName).toList();
      assertThat(names)
          .contains(
              "wirewatch/flink/JobMain.class", "META-INF/services/org.apache.lucene.codecs.Codec")
          .noneMatch(name -> name.matches("wirewatch/(app|console|node)/.*"))
          .noneMatch(name -> name.startsWith("org/sqlite/"))
          .noneMatch(name -> name.startsWith("org/apache/flink/"))
          .noneMatch(name -> name.startsWith("org/slf4j/"));
      assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
          .isEqualTo("wirewatch.flink.JobMain");
      assertThat(jar.getManifest().getMainAttributes().getValue("Multi-Release")).isEqualTo("true");
    }
  }
}
