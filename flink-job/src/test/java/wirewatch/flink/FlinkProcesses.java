package wirewatch.flink;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A cluster of Flink on loopback: a JobManager and TaskManagers, a process each. */
final class FlinkProcesses implements AutoCloseable {
  private static final List<String> TASK_MANAGER_MEMORY =
      List.of(
          "taskmanager.cpu.cores=1.0",
          "taskmanager.memory.task.heap.size=600m",
          "taskmanager.memory.framework.heap.size=128m",
          "taskmanager.memory.task.off-heap.size=0",
          "taskmanager.memory.framework.off-heap.size=128m",
          "taskmanager.memory.network.min=64m",
          "taskmanager.memory.network.max=64m",
          "taskmanager.memory.managed.size=160m",
          "taskmanager.memory.jvm-metaspace.size=256m",
          "taskmanager.memory.jvm-overhead.min=192m",
          "taskmanager.memory.jvm-overhead.max=192m");

  private final Path folder;
  private final int port;
  private final List<Process> taskManagers = new ArrayList<>();
  private final Process jobManager;

  private FlinkProcesses(Path folder, int port) throws IOException {
    this.folder = folder;
    this.port = port;
    this.jobManager = startJobManager();
  }

  static FlinkProcesses start(Path folder) throws IOException {
    int port = freePort();
    Files.writeString(
        folder.resolve("config.yaml"),
        """
        jobmanager.rpc.address: 127.0.0.1
        jobmanager.rpc.port: %d
        jobmanager.memory.process.size: 1g
        rest.port: %d
        rest.bind-address: 127.0.0.1
        rest.address: 127.0.0.1
        taskmanager.host: 127.0.0.1
        taskmanager.bind-host: 127.0.0.1
        jobmanager.bind-host: 127.0.0.1
        taskmanager.numberOfTaskSlots: 1
        web.submit.enable: true
        web.tmpdir: %s
        io.tmp.dirs: %s
        heartbeat.interval: 1000
        heartbeat.timeout: 20000
        restart-strategy.type: fixed-delay
        restart-strategy.fixed-delay.attempts: 100
        restart-strategy.fixed-delay.delay: 1s
        """
            .formatted(freePort(), port, folder, folder));
    return new FlinkProcesses(folder, port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  private Process startJobManager() throws IOException {
    return start(
        "jobmanager",
        "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
        List.of("--executionMode", "cluster"));
  }

  /** Starts one more TaskManager; it has one slot. */
  Process startTaskManager() throws IOException {
    List<String> settings = new ArrayList<>();
    TASK_MANAGER_MEMORY.forEach(setting -> settings.addAll(List.of("-D", setting)));
    Process taskManager =
        start(
            "taskmanager-" + taskManagers.size(),
            "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
            settings);
    taskManagers.add(taskManager);
    return taskManager;
  }

  private Process start(String name, String mainClass, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx800m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", jars()));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("--add-opens=java.base/java.util=ALL-UNNAMED", mainClass));
    command.addAll(List.of("--configDir", folder.toString()));
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve(name + ".log").toFile()))
        .start();
  }

  /** What the processes have printed, to explain a failure. */
  String log(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".log"));
  }

  boolean isJobManagerAlive() {
    return jobManager.isAlive();
  }

  /** Flink and what it needs, of the class path of this test. */
  static String jars() {
    String parts =
        "flink-|commons-|kryo|minlog|objenesis|reflectasm|snappy|lz4|snakeyaml-engine|slf4j"
            + "|javassist|Roaring|async-profiler";
    return Arrays.stream(System.getProperty("java.class.path").split(":"))
        .filter(entry -> entry.matches(".*/(" + parts + ")[^/]*\\.jar"))
        .filter(entry -> !entry.contains("/flink-job"))
        .collect(Collectors.joining(":"));
  }

  @Override
  public void close() throws InterruptedException {
    for (Process process : taskManagers) {
      process.destroyForcibly().waitFor();
    }
    jobManager.destroyForcibly().waitFor();
  }
}
