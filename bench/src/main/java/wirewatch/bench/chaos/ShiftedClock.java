package wirewatch.bench.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The clock of the processes under test, which can be set while they run. It is a small library
 * before that of the system (Linux), compiled by the C compiler of the machine.
 */
final class ShiftedClock {
  private final Path library;
  private final Path offset;
  private Duration shift = Duration.ZERO;

  private ShiftedClock(Path library, Path offset) {
    this.library = library;
    this.offset = offset;
  }

  /** Compiles the library; empty if the machine has no C compiler. */
  static Optional<ShiftedClock> create(Path folder) throws IOException, InterruptedException {
    Path source = folder.resolve("clock.c");
    Path library = folder.resolve("clock.so");
    try (InputStream in =
        Objects.requireNonNull(ShiftedClock.class.getResourceAsStream("clock.c"))) {
      Files.write(source, in.readAllBytes());
    }
    try {
      Process compiler =
          new ProcessBuilder(
                  "cc", "-shared", "-fPIC", "-O1", "-o", library.toString(), source.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (compiler.waitFor() != 0) {
        return Optional.empty();
      }
    } catch (IOException e) {
      return Optional.empty(); // there is no compiler
    }
    ShiftedClock clock = new ShiftedClock(library, folder.resolve("clock.offset"));
    clock.set(Duration.ZERO);
    return Optional.of(clock);
  }

  /** What a process needs in its environment to have this clock. */
  Map<String, String> environment() {
    return Map.of("LD_PRELOAD", library.toString(), "WIREWATCH_CLOCK", offset.toString());
  }

  Duration shift() {
    return shift;
  }

  /** Sets how far the clock is ahead of the machine's. */
  void set(Duration ahead) throws IOException {
    ByteBuffer seconds = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
    seconds.putLong(ahead.toSeconds()).flip();
    try (FileChannel file =
        FileChannel.open(offset, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.write(seconds);
    }
    shift = ahead;
  }
}
