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
import java.util.Map;
import java.util.Optional;

/**
 * The file beside the data that identifies the node running on it to other processes. Process ids
 * are reused, so each is stored with the start time of its process.
 */
record RunningNodeFile(URI address, ProcessIdentity node, ProcessIdentity owner, boolean detached) {
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
              URI.create(json.path("address").asText()),
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
    Map<String, Object> json =
        Map.of(
            "address", address.toString(),
            "node", Map.of("pid", node.pid(), "started", node.startedMillis()),
            "owner", Map.of("pid", owner.pid(), "started", owner.startedMillis()),
            "detached", detached);
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
