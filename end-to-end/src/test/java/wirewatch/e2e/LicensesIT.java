package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** License and notices travel with every form of delivery. */
class LicensesIT {
  private static final Path PROGRAM = Path.of(System.getProperty("wirewatch.home"));
  private static final Set<String> MODULES = modules();
  private static final String VERSION = version();

  @Test
  void theFolderHasLicenseAndNotices() {
    for (String name : List.of("LICENSE", "NOTICE")) {
      assertThat(PROGRAM.resolve(name)).hasSameTextualContentAs(Path.of("..", name));
    }
  }

  @Test
  void everyJarOfOursHasLicenseAndNotices() throws IOException {
    List<Path> jars = ourJars();
    assertThat(jars).hasSizeGreaterThanOrEqualTo(10);
    for (Path jar : jars) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        assertThat(zip.getEntry("META-INF/LICENSE")).as(jar.toString()).isNotNull();
        assertThat(zip.getEntry("META-INF/NOTICE")).as(jar.toString()).isNotNull();
      }
    }
  }

  @Test
  void thePluginsHaveLicenseAndNotices() throws IOException {
    for (String property : List.of("wirewatch.plugin", "wirewatch.support")) {
      assertThat(names(Path.of(System.getProperty(property))))
          .as(property)
          .contains("LICENSE", "NOTICE");
    }
  }

  /** The names of the files in an archive and in our jars in it, without folders. */
  private static Set<String> names(Path archive) throws IOException {
    Set<String> names = new TreeSet<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      addNames(zip, names);
    }
    return names;
  }

  private static void addNames(ZipInputStream zip, Set<String> names) throws IOException {
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName().replaceFirst(".*/", "");
      names.add(name);
      if (isOurs(name)) {
        addNames(new ZipInputStream(new ByteArrayInputStream(zip.readAllBytes())), names);
      }
    }
  }

  private static List<Path> ourJars() throws IOException {
    try (Stream<Path> files = Files.list(PROGRAM.resolve("lib"))) {
      return files.filter(file -> isOurs(String.valueOf(file.getFileName()))).sorted().toList();
    }
  }

  private static boolean isOurs(String name) {
    return name.endsWith("-" + VERSION + ".jar")
        && MODULES.contains(
            name.substring(0, name.length() - VERSION.length() - ".jar".length() - 1));
  }

  /** The version of the modules; a library may have the name of one of them. */
  private static String version() {
    return Pattern.compile(
            "<artifactId>wirewatch-parent</artifactId>\\s*<version>([^<]+)</version>")
        .matcher(SourceTree.open().page("pom.xml").text())
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> modules() {
    try {
      return SourceTree.open().modules();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
