package wirewatch.node;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.module.ModuleFinder;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import wirewatch.node.NodeStartException.Reason;

/** Checks the resources that a node needs to start. */
final class SystemRequirements {
  private static final long MEGABYTE = 1 << 20;
  private static final int OFF_HEAP_MEGABYTES = 300;
  private static final int MIN_DISK_MEGABYTES = 600;

  /** Of the modules that Elasticsearch requires, those that reduced runtimes lack. */
  private static final List<String> MODULES = List.of("jdk.attach", "jdk.jdi", "jdk.jlink");

  private SystemRequirements() {}

  static void check(NodeOptions options, NodeFolders nodeFolders) throws IOException {
    checkMemory(options.heapMegabytes());
    if (!Files.isDirectory(nodeFolders.serverHome())) {
      checkDisk(nodeFolders.root()); // a server that is there opens what it has with any room
    }
    checkPort(options.port());
  }

  static void checkMemory(int heapMegabytes) throws IOException {
    long needed = (long) heapMegabytes + OFF_HEAP_MEGABYTES;
    long free = availableMemory() / MEGABYTE;
    if (free < needed) {
      throw new NodeStartException(
          Reason.MEMORY,
          ("Elasticsearch needs %d MiB of memory and %d MiB are free: end other programs, or give"
                  + " the node a smaller heap")
              .formatted(needed, free));
    }
  }

  /** Returns the free memory, at most the total of the machine or container. */
  private static long availableMemory() throws IOException {
    long total =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    Path meminfo = Path.of("/proc/meminfo");
    if (!Files.isReadable(meminfo)) {
      return total;
    }
    for (String line : Files.readAllLines(meminfo)) {
      if (line.startsWith("MemAvailable:")) {
        long kilobytes = Long.parseLong(line.replaceAll("\\D", ""));
        return Math.min(total, kilobytes * 1024);
      }
    }
    return total;
  }

  private static void checkDisk(Path root) throws IOException {
    long free = Files.getFileStore(root).getUsableSpace() / MEGABYTE;
    if (free < MIN_DISK_MEGABYTES) {
      throw new NodeStartException(
          Reason.DISK,
          "Elasticsearch needs %d MiB of disk in %s and %d MiB are free"
              .formatted(MIN_DISK_MEGABYTES, root, free));
    }
  }

  private static void checkPort(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      if (!socket.isBound()) {
        throw new IOException("not bound");
      }
    } catch (IOException e) {
      throw new NodeStartException(
          Reason.PORT,
          "port %d of the node is taken: choose another, or 0 for a free one".formatted(port),
          e);
    }
  }

  static void checkModules(ModuleFinder runtime) {
    List<String> missing = MODULES.stream().filter(name -> runtime.find(name).isEmpty()).toList();
    if (!missing.isEmpty()) {
      throw new NodeStartException(
          Reason.JDK,
          ("Elasticsearch requires the Java modules %s, which this runtime lacks: run Wirewatch with"
                  + " a JDK or a runtime with all modules, 21 or newer, or name a cluster of yours"
                  + " with elasticsearch.url")
              .formatted(String.join(", ", missing)));
    }
  }

  /** Returns the Java home of this process, which also runs the node. */
  static Path accessibleJavaHome(NodeUser nodeUser) throws IOException {
    checkModules(ModuleFinder.ofSystem());
    Path home = Path.of(System.getProperty("java.home")).toRealPath();
    Path java = home.resolve("bin").resolve("java");
    if (!Files.isExecutable(java) && !Files.isExecutable(home.resolve("bin").resolve("java.exe"))) {
      throw new NodeStartException(
          Reason.JDK,
          "%s has no bin/java, which the node needs: run Wirewatch with a full JDK, 21 or newer"
              .formatted(home));
    }
    nodeUser
        .firstInaccessible(java)
        .ifPresent(
            folder -> {
              throw new NodeStartException(
                  Reason.JDK,
                  ("the node runs as user %s, who may not enter %s to the JDK in %s: install a JDK"
                          + " that everyone may read, or run Wirewatch as another user")
                      .formatted(nodeUser.name(), folder, home));
            });
    return home;
  }
}
