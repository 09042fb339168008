package wirewatch.node;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wirewatch.node.NodeStartException.Reason;

/** Starts the process of a node whose folders, settings and user are prepared. */
record NodeLauncher(
    NodeOptions options, NodeFolders folders, NodeUser user, Path javaHome, NodePassword password) {

  /** How long a server that has lost its launcher may take to close. */
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(15);

  /** Prepares the data folder; can be repeated. */
  static NodeLauncher prepare(NodeOptions options) throws IOException {
    Path folder = options.data().resolve("elasticsearch");
    Files.createDirectories(folder);
    NodeUser nodeUser = NodeUser.forDataFolder(options.data());
    Path javaHome = SystemRequirements.accessibleJavaHome(nodeUser);
    ElasticsearchDistribution elasticsearchDistribution = ElasticsearchDistribution.pinned();
    NodeFolders nodeFolders =
        NodeFolders.in(
            AccessibleFolder.forNode(folder, nodeUser), elasticsearchDistribution.version());
    ServerLock.awaitRelease(nodeFolders.data(), CLOSE_TIMEOUT);
    SystemRequirements.check(options, nodeFolders);
    elasticsearchDistribution.install(options, nodeFolders);
    NodePassword nodePassword = NodePassword.readOrCreate(options.data());
    NodeLauncher nodeLauncher =
        new NodeLauncher(options, nodeFolders, nodeUser, javaHome, nodePassword);
    nodeLauncher.writeConfiguration();
    return nodeLauncher;
  }

  private void writeConfiguration() throws IOException {
    if (options.discardOldData()) {
      ZipArchive.delete(folders.data());
    }
    for (Path folder : folders.written()) {
      Files.createDirectories(folder);
    }
    Path stock = folders.serverHome().resolve("config");
    Path log4j = folders.config().resolve("log4j2.properties");
    Files.copy(stock.resolve("log4j2.properties"), log4j, StandardCopyOption.REPLACE_EXISTING);
    Files.write(folders.config().resolve("elasticsearch.yml"), settings());
    Files.writeString(folders.config().resolve("users"), password.usersLine() + "\n");
    Files.writeString(
        folders.config().resolve("users_roles"), "superuser:" + NodePassword.USER + "\n");
    Files.write(folders.config().resolve("jvm.options"), jvmOptions(stock.resolve("jvm.options")));
    for (Path folder : folders.written()) {
      user.takeOwnership(folder);
    }
  }

  private List<String> settings() throws IOException {
    List<String> lines = new ArrayList<>(resource("elasticsearch.yml"));
    lines.add("path.data: " + quoted(folders.data()));
    lines.add("path.logs: " + quoted(folders.logs()));
    lines.add("path.repo: " + quoted(folders.snapshots()));
    return lines;
  }

  private static String quoted(Path path) {
    return "'" + path.toString().replace("'", "''") + "'";
  }

  /**
   * Returns the JVM options of the distribution without its garbage collector and GC log, then
   * ours.
   */
  private List<String> jvmOptions(Path stock) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(stock)) {
      boolean ours = line.startsWith("-XX:+UseG1GC") || line.startsWith("-Xlog:gc");
      if (!ours && !line.startsWith("-XX:+HeapDump")) {
        lines.add(line);
      }
    }
    lines.addAll(resource("jvm.options"));
    lines.add("-Xmx" + options.heapMegabytes() + "m");
    return lines;
  }

  private static List<String> resource(String name) throws IOException {
    try (InputStream in = NodeLauncher.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /**
   * Starts the server in its own session, so that Ctrl-C does not reach it. On Linux it ends with
   * the calling thread, unless it is detached.
   */
  Process start(int port, boolean detached) throws IOException {
    Files.deleteIfExists(folders.portsFile());
    List<String> command = new ArrayList<>();
    if (ExternalPrograms.find("setsid").isPresent()) {
      command.add("setsid");
    }
    command.addAll(user.commandPrefix());
    if (!detached && ExternalPrograms.find("setpriv").isPresent()) {
      // last, because a change of user clears the signal
      command.addAll(List.of("setpriv", "--pdeathsig=TERM"));
    }
    command.add(folders.serverHome().resolve("bin").resolve(serverScript()).toString());
    command.add("-Ehttp.port=" + port);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folders.logs().toFile())
            .redirectErrorStream(true)
            .redirectOutput(folders.consoleLog().toFile());
    setEnvironment(builder.environment());
    return builder.start();
  }

  private void setEnvironment(Map<String, String> environment) {
    environment.remove("JAVA_HOME");
    environment.remove("ES_JAVA_OPTS");
    environment.put("ES_JAVA_HOME", javaHome.toString());
    environment.put("ES_PATH_CONF", folders.config().toString());
    environment.put("ES_TMPDIR", folders.temporary().toString());
    environment.put("CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1"); // it runs for a few seconds
  }

  private static String serverScript() {
    return System.getProperty("os.name").startsWith("Windows")
        ? "elasticsearch.bat"
        : "elasticsearch";
  }

  /** Returns the failure of a node that exited, determined from its output. */
  NodeStartException startFailure(int exit) {
    String said;
    try {
      said = Files.exists(folders.consoleLog()) ? Files.readString(folders.consoleLog()) : "";
    } catch (IOException e) {
      said = e.toString();
    }
    return StartFailureDiagnosis.diagnose(said, exit, folders.consoleLog());
  }

  NodeStartException timeoutFailure() {
    return new NodeStartException(
        Reason.TIMEOUT,
        "Elasticsearch did not respond within %d seconds; its output is in %s"
            .formatted(options.startTimeout().toSeconds(), folders.consoleLog()));
  }
}
