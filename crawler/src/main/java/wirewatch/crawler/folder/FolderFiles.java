package wirewatch.crawler.folder;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import wirewatch.crawler.model.WatchedFolder;

/** Reads files of a folder, ZIP archives entry by entry, and moves them away. */
public final class FolderFiles {
  private static final int MAX_ENTRIES = 10_000;
  private static final long MAX_ARCHIVE_BODIES = 50;
  private static final int SIGNATURE = 4;

  private FolderFiles() {}

  /** Receives the contents of a file. */
  @FunctionalInterface
  public interface ContentConsumer {
    /**
     * Receives the content of a file, or of one entry of an archive.
     *
     * @param name of the entry of an archive; empty for a file that is none
     */
    void accept(String name, byte[] content) throws InterruptedException;
  }

  /**
   * Reads a file.
   *
   * @param maxBody the length above which a file or an entry is refused, in bytes
   * @throws IOException if it cannot be read, is damaged or too large
   */
  public static void read(Path file, long maxBody, ContentConsumer consumer)
      throws IOException, InterruptedException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(SIGNATURE);
      byte[] start = in.readNBytes(SIGNATURE);
      in.reset();
      if (startsWith(start, 'P', 'K', 3, 4)) {
        readEntries(file, new ZipInputStream(in), maxBody, consumer);
      } else if (startsWith(start, 0x1f, 0x8b)) {
        consumer.accept("", readBody(file.toString(), new GZIPInputStream(in), maxBody));
      } else {
        consumer.accept("", readBody(file.toString(), in, maxBody));
      }
    }
  }

  private static void readEntries(
      Path file, ZipInputStream zip, long maxBody, ContentConsumer consumer)
      throws IOException, InterruptedException {
    int entries = 0;
    long total = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.isDirectory()) {
        continue;
      }
      byte[] content = readBody(file + ", entry " + entry.getName(), zip, maxBody);
      total += content.length;
      entries++;
      if (entries > MAX_ENTRIES || total > MAX_ARCHIVE_BODIES * maxBody) {
        throw new IOException(
            "%s has more than %,d entries or %,d bytes: split it"
                .formatted(file, MAX_ENTRIES, MAX_ARCHIVE_BODIES * maxBody));
      }
      consumer.accept(entry.getName(), content);
    }
  }

  private static byte[] readBody(String name, InputStream in, long maxBody) throws IOException {
    byte[] content = in.readNBytes(Math.toIntExact(Math.min(maxBody + 1, Integer.MAX_VALUE - 8)));
    if (content.length > maxBody) {
      throw new IOException(
          "%s is longer than %,d bytes: raise crawl.max_body".formatted(name, maxBody));
    }
    return content;
  }

  private static boolean startsWith(byte[] start, int... signature) {
    for (int i = 0; i < signature.length; i++) {
      if (i >= start.length || (start[i] & 0xff) != signature[i]) {
        return false;
      }
    }
    return true;
  }

  /** Moves a file to the folder of those that were read, under a name that is free. */
  public static void moveToDone(WatchedFolder folder, Path file) throws IOException {
    Path target = folder.done().resolve(folder.path().relativize(file));
    Files.createDirectories(target.getParent());
    for (int n = 2; Files.exists(target); n++) {
      target = target.resolveSibling(file.getFileName() + "." + n);
    }
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
  }
}
