package wirewatch.crawler.warc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.warc.cdx.CdxjIndex;

/**
 * An archive in a folder. Appends to its own file, a new one per start, so that a record truncated
 * by a killed process is the last of its file. An append is durable against the end of the process
 * when it returns, and against a power cut when its file is complete.
 */
public final class FolderArchive implements WarcArchive {
  private static final DateTimeFormatter FILE_TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);
  private static final String SUFFIX = ".warc.gz";

  private final Path folder;
  private final String writer;
  private final long maxFileSize;
  private int serial;
  private @Nullable WarcFile current;

  private FolderArchive(Path folder, String writer, long maxFileSize) {
    this.folder = folder;
    this.writer = writer;
    this.maxFileSize = maxFileSize;
  }

  /**
   * Opens or creates the archive of a folder, and completes the indexes that a killed process has
   * left unfinished.
   *
   * @param maxFileSize the size in bytes above which a new file is started
   */
  public static FolderArchive open(Path folder, long maxFileSize) throws IOException {
    Files.createDirectories(folder);
    CdxjIndex.finishAll(files(folder));
    return new FolderArchive(folder, WriterId.ofFolder(folder), maxFileSize);
  }

  @Override
  public synchronized WarcPointer append(EncodedCapture capture, Instant now) throws IOException {
    return writableFile(now).append(capture);
  }

  private WarcFile writableFile(Instant now) throws IOException {
    WarcFile open = current;
    if (open != null && open.size() < maxFileSize) {
      return open;
    }
    close();
    String name =
        "wirewatch-%s-%05d-%s%s".formatted(FILE_TIMESTAMP.format(now), serial++, writer, SUFFIX);
    WarcFile fresh = WarcFile.create(folder.resolve(name));
    current = fresh;
    return fresh;
  }

  @Override
  public SeekableByteChannel open(String name, long offset) throws IOException {
    return open(folder, name, offset);
  }

  /** Opens a file of a folder, whatever process writes to it. */
  static SeekableByteChannel open(Path folder, String name, long offset) throws IOException {
    if (!isFileName(name)) {
      throw new NoSuchFileException(name, null, "not the name of a file of the archive");
    }
    return FileChannel.open(folder.resolve(name)).position(offset);
  }

  private static boolean isFileName(String name) {
    return !name.isEmpty()
        && !name.startsWith(".")
        && name.chars().noneMatch(c -> c == '/' || c == '\\' || c < ' ');
  }

  /** Returns the archive folder of a data folder. */
  public static Path folderOf(Path data) {
    return data.resolve("warc");
  }

  @Override
  public List<ArchiveFile> files() throws IOException {
    List<ArchiveFile> files = new ArrayList<>();
    for (Path file : files(folder)) {
      files.add(new ArchiveFile(String.valueOf(file.getFileName()), Files.size(file)));
    }
    return files;
  }

  /** Returns the WARC files of a folder, oldest first. */
  static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  @Override
  public synchronized boolean isCurrent(String name) {
    return current != null && current.name().equals(name);
  }

  @Override
  public void delete(String name) throws IOException {
    if (!isFileName(name)) {
      throw new NoSuchFileException(name, null, "not the name of a file of the archive");
    }
    Files.delete(folder.resolve(name));
    CdxjIndex.delete(folder.resolve(name));
  }

  @Override
  public synchronized void close() throws IOException {
    WarcFile open = current;
    if (open != null) {
      current = null;
      open.close();
    }
  }
}
