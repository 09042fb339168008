package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the licence and the notices travel with the program. */
class DeliveryFormsIT {
  private static final Path ROOT = Path.of("..");
  private static final Path PROGRAM = ROOT.resolve("distribution/target/wirewatch");

  @ParameterizedTest
  @ValueSource(strings = {"LICENSE", "NOTICE"})
  void theAssembledProgramCarriesThem(String name) throws IOException {
    assertThat(PROGRAM.resolve(name)).hasSameTextualContentAs(ROOT.resolve(name));
  }

  @Test
  void everyJarOfOursCarriesThem() throws IOException {
    List<Path> jars;
    try (Stream<Path> files = Files.list(PROGRAM.resolve("lib"))) {
      jars = files.filter(DeliveryFormsIT::isOurs).toList();
    }
    assertThat(jars).hasSizeGreaterThan(8);
    for (Path jar : jars) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        assertThat(zip.getEntry("META-INF/LICENSE")).as(jar.toString()).isNotNull();
        assertThat(zip.getEntry("META-INF/NOTICE")).as(jar.toString()).isNotNull();
      }
    }
  }

  private static boolean isOurs(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.getEntry("wirewatch/") != null;
    } catch (IOException e) {
      throw new IllegalStateException(jar + " cannot be read", e);
    }
  }
}
