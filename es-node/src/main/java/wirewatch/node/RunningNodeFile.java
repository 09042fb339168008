package wirewatch.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file beside the data that identifies the node running on it to other processes. It is written
 * as soon as the process exists. Process ids are reused, so each is stored with the start time of
 * its process.
 *
 * @param address the address of the node; null while it starts
 * @param portsFile the file to which the node writes its address
 */
record RunningNodeFile(
    @Nullable URI address,
    Path portsFile,
    ProcessIdentity node,
    ProcessIdentity owner,
    boolean detached) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(3);

  /** A process, identified by id and start time. */
  record ProcessIdentity(long pid, long startedMillis) {

    static ProcessIdentity of(ProcessHandle handle) {
      Instant started = handle.info().startInstant().orElse(Instant.EPOCH);
      return new ProcessIdentity(handle.pid(), started.toEpochMilli());
    }

    Optional<ProcessHandle> process() {
      return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::hasSameStart);
    }

    private boolean hasSameStart(ProcessHandle handle) {
      long difference = of(handle).startedMillis - startedMillis;
      return Math.abs(difference) <= CLOCK_TOLERANCE.toMillis();
    }
  }

  /** Describes a node that was just started, whose address is not known yet. */
  static RunningNodeFile starting(Process process, NodeFolders folders, boolean detached) {
    ProcessIdentity node = ProcessIdentity.of(process.toHandle());
    ProcessIdentity owner = detached ? node : ProcessIdentity.of(ProcessHandle.current());
    return new RunningNodeFile(null, folders.portsFile(), node, owner, detached);
  }

  RunningNodeFile withAddress(URI known) {
    return new RunningNodeFile(known, portsFile, node, owner, detached);
  }

  /** Returns the address; of a starting node as soon as it has written it. */
  Optional<URI> findAddress() {
    return address == null ? ReadinessProbe.readAddress(portsFile) : Optional.of(address);
  }

  static Path path(Path data) {
    return data.resolve("elasticsearch").resolve("node.json");
  }

  static Optional<RunningNodeFile> read(Path data) {
    Path file = path(data);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode json = JSON.readTree(Files.readString(file));
      return Optional.of(
          new RunningNodeFile(
              json.hasNonNull("address") ? URI.create(json.path("address").asText()) : null,
              Path.of(json.path("ports_file").asText()),
              readProcess(json.path("node")),
              readProcess(json.path("owner")),
              json.path("detached").asBoolean()));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ProcessIdentity readProcess(JsonNode json) {
    return new ProcessIdentity(json.path("pid").asLong(), json.path("started").asLong());
  }

  void write(Path data) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("address", address == null ? null : address.toString());
    json.put("ports_file", portsFile.toString());
    json.put("node", Map.of("pid", node.pid(), "started", node.startedMillis()));
    json.put("owner", Map.of("pid", owner.pid(), "started", owner.startedMillis()));
    json.put("detached", detached);
    Path file = path(data);
    Path part = file.resolveSibling("node.json.part");
    try {
      Files.write(part, JSON.writeValueAsBytes(json));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  static void delete(Path data) {
    try {
      Files.deleteIfExists(path(data));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + path(data), e);
    }
  }

  /** Returns whether the node should continue to run: it is detached or its owner is alive. */
  boolean isWanted() {
    return detached || owner.process().isPresent();
  }
}
