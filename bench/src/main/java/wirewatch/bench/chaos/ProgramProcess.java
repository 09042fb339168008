package wirewatch.bench.chaos;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wirewatch.node.LocalNode;

/** {@code wirewatch run} as a process of its own, and the process of its Elasticsearch node. */
final class ProgramProcess implements AutoCloseable {
  private static final int STOP_SECONDS = 300;
  private static final int READY_SECONDS = 600;
  private static final long POLL_MILLIS = 100;
  private static final String READY = "the console is at";

  private final Path data;
  private final Path yaml;
  private final Path log;
  private final Map<String, String> environment;
  private @Nullable Process process;
  private volatile @Nullable Process ready;

  /** The whole program with its folder. */
  ProgramProcess(Path data, Path yaml, Map<String, String> environment) {
    this.data = data;
    this.yaml = yaml;
    this.log = yaml.resolveSibling("run.log");
    this.environment = environment;
  }

  void start() throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xms64m",
            "-Xmx384m",
            "-XX:MaxMetaspaceSize=160m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Dwirewatch.home=" + System.getProperty("wirewatch.home", "."),
            "-cp",
            System.getProperty("java.class.path"),
            "wirewatch.app.command.Main",
            "run",
            "--config",
            yaml.toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process started = builder.start();
    Thread.ofPlatform().daemon().name("log").start(() -> copyOutput(started));
    process = started;
  }

  /** Writes the log from here, so that a limit on files does not cut it. */
  private void copyOutput(Process from) {
    try (BufferedReader in = from.inputReader(StandardCharsets.UTF_8);
        BufferedWriter out =
            Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.contains(READY)) {
          ready = from;
        }
        out.write(line);
        out.newLine();
        out.flush();
      }
    } catch (IOException e) {
      // the process was killed
    }
  }

  /** Waits until the program crawls; returns false if it ends or takes too long. */
  boolean awaitReady() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
    while (isAlive() && System.nanoTime() < end) {
      if (isReady()) {
        return true;
      }
      Thread.sleep(POLL_MILLIS);
    }
    return false;
  }

  /** Whether it crawls: it has said so since it was started. */
  @SuppressWarnings("ReferenceEquality") // the same process, not an equal one
  boolean isReady() {
    return isAlive() && process == ready;
  }

  boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** How it ended, in words. */
  String exit() {
    return process == null || process.isAlive() ? "runs" : "exit code " + process.exitValue();
  }

  void kill() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  /** Asks it to stop (SIGTERM); returns whether it did in time. */
  boolean stop() throws InterruptedException {
    if (process == null) {
      return true;
    }
    process.destroy();
    if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      return true;
    }
    process.destroyForcibly().waitFor();
    return false;
  }

  /** The process itself, without its node. */
  List<ProcessHandle> self() {
    return process == null ? List.of() : List.of(process.toHandle());
  }

  /** The processes of the node; none while none runs. */
  List<ProcessHandle> node() {
    Optional<ProcessHandle> launcher =
        LocalNode.findRunning(data).flatMap(node -> ProcessHandle.of(node.pid()));
    return launcher.stream()
        .flatMap(handle -> Stream.concat(handle.descendants(), Stream.of(handle)))
        .toList();
  }

  /** Sends a signal to processes, those that have ended left out. */
  static void signal(List<ProcessHandle> processes, String name)
      throws IOException, InterruptedException {
    for (ProcessHandle handle : processes) {
      execute("kill", "-" + name, String.valueOf(handle.pid()));
    }
  }

  /** Lets no file of processes grow past a size; {@code unlimited} for any size. */
  static void limitFiles(List<ProcessHandle> processes, String size)
      throws IOException, InterruptedException {
    for (ProcessHandle handle : processes) {
      execute("prlimit", "--pid", String.valueOf(handle.pid()), "--fsize=" + size + ":unlimited");
    }
  }

  private static void execute(String... command) throws IOException, InterruptedException {
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
    LocalNode.stop(data);
  }
}
