package wirewatch.crawler.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of WARC files. Appends to its own file, a new one per start, so that a record
 * truncated by a killed process is the last of its file. Not thread-safe.
 */
public final class WarcStore implements AutoCloseable {
  private static final DateTimeFormatter FILE_TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);
  private static final String SUFFIX = ".warc.gz";

  private final Path folder;
  private final long maxFileSize;
  private int serial;
  private volatile @Nullable OpenFile current;

  private record OpenFile(String name, FileChannel channel) {}

  /**
   * @param fileSize the size in bytes above which a new file is started
   */
  public WarcStore(Path folder, long fileSize) throws IOException {
    this.folder = folder;
    this.maxFileSize = fileSize;
    Files.createDirectories(folder);
  }

  /** Appends encoded records; they have been written to the operating system when this returns. */
  public WarcPointer append(byte[] records, Instant now) throws IOException {
    OpenFile openFile = writableFile(now);
    long start = openFile.channel().position();
    try {
      write(openFile.channel(), records);
    } catch (IOException e) {
      openFile.channel().truncate(start);
      throw e;
    }
    return new WarcPointer(openFile.name(), start);
  }

  /** Returns the archive folder of a data folder. */
  public static Path folderOf(Path data) {
    return data.resolve("warc");
  }

  /** Returns the WARC files of a folder, oldest first. */
  public static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  /** Returns whether a file is the one being written. */
  public boolean isCurrent(Path file) {
    OpenFile openFile = current;
    return openFile != null && file.getFileName().toString().equals(openFile.name());
  }

  public Path resolve(String file) {
    return folder.resolve(file);
  }

  public Path folder() {
    return folder;
  }

  private OpenFile writableFile(Instant now) throws IOException {
    OpenFile openFile = current;
    if (openFile != null && openFile.channel().position() < maxFileSize) {
      return openFile;
    }
    close();
    String name = "wirewatch-%s-%05d%s".formatted(FILE_TIMESTAMP.format(now), serial++, SUFFIX);
    FileChannel channel =
        FileChannel.open(
            folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    write(channel, WarcEncoder.encodeWarcinfo(name));
    OpenFile fresh = new OpenFile(name, channel);
    current = fresh;
    return fresh;
  }

  private static void write(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /** Forces the current file to disk and closes it. */
  @Override
  public void close() throws IOException {
    OpenFile openFile = current;
    if (openFile != null) {
      current = null;
      openFile.channel().force(true);
      openFile.channel().close();
    }
  }
}
