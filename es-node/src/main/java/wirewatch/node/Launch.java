package wirewatch.node;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wirewatch.node.NodeNotStarted.Reason;

/** Starts the process of a node whose folders, settings and user are prepared. */
record Launch(NodeOptions options, Layout layout, Account account, Path javaHome) {

  /** Prepares the data folder; can be repeated. */
  static Launch prepare(NodeOptions options) throws IOException {
    Path folder = options.data().resolve("elasticsearch");
    Files.createDirectories(folder);
    Account account = Account.forData(options.data());
    Path javaHome = Machine.javaHome(account);
    Distribution distribution = Distribution.pinned();
    Layout layout = Layout.in(Shelter.forNode(folder, account), distribution.version());
    Machine.check(options, layout);
    distribution.install(options, layout);
    Launch launch = new Launch(options, layout, account, javaHome);
    launch.configure();
    return launch;
  }

  private void configure() throws IOException {
    if (options.emptied()) {
      Archive.delete(layout.data());
    }
    for (Path folder : List.of(layout.config(), layout.data(), layout.logs(), layout.temporary())) {
      Files.createDirectories(folder);
    }
    Path stock = layout.home().resolve("config");
    Path log4j = layout.config().resolve("log4j2.properties");
    Files.copy(stock.resolve("log4j2.properties"), log4j, StandardCopyOption.REPLACE_EXISTING);
    Files.write(layout.config().resolve("elasticsearch.yml"), settings());
    Files.write(layout.config().resolve("jvm.options"), jvmOptions(stock.resolve("jvm.options")));
    for (Path folder : List.of(layout.config(), layout.data(), layout.logs(), layout.temporary())) {
      account.own(folder);
    }
  }

  private List<String> settings() throws IOException {
    List<String> lines = new ArrayList<>(resource("elasticsearch.yml"));
    lines.add("path.data: " + quoted(layout.data()));
    lines.add("path.logs: " + quoted(layout.logs()));
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
    try (InputStream in = Launch.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /**
   * Starts the server in its own session, so that Ctrl-C does not reach it. On Linux it ends with
   * the calling thread, unless it is detached.
   */
  Process start(int port, boolean detached) throws IOException {
    Files.deleteIfExists(layout.ports());
    List<String> command = new ArrayList<>();
    if (Programs.find("setsid").isPresent()) {
      command.add("setsid");
    }
    command.addAll(account.prefix());
    if (!detached && Programs.find("setpriv").isPresent()) {
      // last, because a change of user clears the signal
      command.addAll(List.of("setpriv", "--pdeathsig=TERM"));
    }
    command.add(layout.home().resolve("bin").resolve(program()).toString());
    command.add("-Ehttp.port=" + port);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(layout.logs().toFile())
            .redirectErrorStream(true)
            .redirectOutput(layout.console().toFile());
    setEnvironment(builder.environment());
    return builder.start();
  }

  private void setEnvironment(Map<String, String> environment) {
    environment.remove("JAVA_HOME");
    environment.remove("ES_JAVA_OPTS");
    environment.put("ES_JAVA_HOME", javaHome.toString());
    environment.put("ES_PATH_CONF", layout.config().toString());
    environment.put("ES_TMPDIR", layout.temporary().toString());
  }

  private static String program() {
    return System.getProperty("os.name").startsWith("Windows")
        ? "elasticsearch.bat"
        : "elasticsearch";
  }

  /** Returns the failure of a node that exited, determined from its output. */
  NodeNotStarted failure(int exit) {
    String said;
    try {
      said = Files.exists(layout.console()) ? Files.readString(layout.console()) : "";
    } catch (IOException e) {
      said = e.toString();
    }
    return Diagnosis.of(said, exit, layout.console());
  }

  NodeNotStarted tooSlow() {
    return new NodeNotStarted(
        Reason.TIMEOUT,
        "Elasticsearch did not respond within %d seconds; its output is in %s"
            .formatted(options.patience().toSeconds(), layout.console()));
  }
}
