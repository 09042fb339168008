package wirewatch.esplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An unpacked Elasticsearch distribution, with plugins installed by its own command. */
final class ElasticsearchHome implements AutoCloseable {
  private static final int NOBODY = 65_534;

  private final Path folder;

  private ElasticsearchHome(Path folder) {
    this.folder = folder;
  }

  /** Unpacks the distribution and the support plugin, as on the embedded node. */
  static ElasticsearchHome unpack() throws IOException {
    ElasticsearchHome elasticsearchHome =
        new ElasticsearchHome(Files.createTempDirectory("wirewatch-plugin"));
    Files.setPosixFilePermissions(
        elasticsearchHome.folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    unzip(
        Path.of(System.getProperty("wirewatch.distribution")),
        elasticsearchHome.folder.resolve("home"),
        1);
    Files.createDirectories(elasticsearchHome.installation().resolve("plugins"));
    unzip(
        Path.of(System.getProperty("wirewatch.support")),
        elasticsearchHome.installation().resolve("plugins/wirewatch-support"),
        0);
    return elasticsearchHome;
  }

  Path installation() {
    return folder.resolve("home");
  }

  Path createFolder(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  void install(Path zip) throws IOException, InterruptedException {
    runPluginTool("install", "--batch", zip.toUri().toString());
  }

  void remove(String plugin) throws IOException, InterruptedException {
    runPluginTool("remove", plugin);
  }

  String list() throws IOException, InterruptedException {
    return runPluginTool("list");
  }

  private String runPluginTool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(installation().resolve("bin/elasticsearch-plugin").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    setEnvironment(builder);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  static void setEnvironment(ProcessBuilder builder) {
    builder.environment().remove("JAVA_HOME");
    builder.environment().remove("ES_JAVA_OPTS");
    builder.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
  }

  /** Returns the command prefix that runs a command as an unprivileged user. */
  static List<String> unprivilegedPrefix() {
    List<String> prefix = new ArrayList<>();
    if (isRoot()) {
      String id = Integer.toString(NOBODY);
      prefix.addAll(
          List.of(
              "setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups", "--inh-caps=-all"));
    }
    prefix.addAll(List.of("setpriv", "--pdeathsig=TERM"));
    return prefix;
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  /** Changes the owner of a folder to the user that the node runs as. */
  static void changeOwner(Path folder) throws IOException {
    if (!isRoot()) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.setAttribute(file, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  /** Copies a plugin zip with another version in its descriptor. */
  static Path copyWithVersion(Path zip, String version, Path target) throws IOException {
    Files.copy(zip, target);
    try (FileSystem files = FileSystems.newFileSystem(target)) {
      Path descriptor = files.getPath("plugin-descriptor.properties");
      String text = Files.readString(descriptor);
      Files.writeString(descriptor, text.replaceAll("(?m)^version=.*$", "version=" + version));
    }
    return target;
  }

  private static void unzip(Path zip, Path target, int strip) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path name = Path.of(entry.getName());
        if (name.getNameCount() > strip) {
          unpack(in, entry, target.resolve(name.subpath(strip, name.getNameCount())));
        }
      }
    }
  }

  private static void unpack(InputStream in, ZipEntry entry, Path file) throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Path folder = file.resolveSibling(".").normalize();
    Files.createDirectories(folder);
    try (OutputStream out = Files.newOutputStream(file)) {
      in.transferTo(out);
    }
    if (folder.endsWith("bin")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
