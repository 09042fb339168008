package wirewatch.crawler.folder;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.model.WatchedFolder;

/**
 * Finds the files of a folder and its subfolders that are complete: whose size and time have not
 * changed for the quiet time. Hidden files and those that are named as temporary are left alone; a
 * sender that renames a finished file is thereby never read too early. Not thread-safe.
 */
public final class FolderScanner {
  private static final int MAX_DEPTH = 20;
  private static final List<String> TEMPORARY_ENDINGS =
      List.of(".tmp", ".temp", ".part", ".partial", ".filepart", ".writing", ".lock", "~");

  private final WatchedFolder folder;
  private Map<Path, SeenFile> seen = new HashMap<>();

  private record SeenFile(long size, Instant modified, Instant since, boolean delivered) {
    private boolean isSame(BasicFileAttributes now) {
      return size == now.size() && modified.equals(now.lastModifiedTime().toInstant());
    }
  }

  public FolderScanner(WatchedFolder folder) {
    this.folder = folder;
  }

  /**
   * Returns the complete files that were not delivered in their present state, oldest first.
   *
   * @throws IOException if the folder cannot be read
   */
  public List<Path> findComplete(Instant now) throws IOException {
    Map<Path, SeenFile> found = new HashMap<>();
    Files.walkFileTree(
        folder.path(), EnumSet.noneOf(FileVisitOption.class), MAX_DEPTH, new Visitor(found, now));
    seen = found;
    List<Path> complete = new ArrayList<>();
    found.forEach(
        (path, file) -> {
          if (!file.delivered() && isQuiet(file, now)) {
            complete.add(path);
          }
        });
    complete.sort(
        Comparator.comparing((Path path) -> modified(found, path)).thenComparing(path -> path));
    return complete;
  }

  /** Remembers that a file was delivered, so that it is not found again until it changes. */
  public void markDelivered(Path path) {
    seen.computeIfPresent(
        path, (key, file) -> new SeenFile(file.size(), file.modified(), file.since(), true));
  }

  private static Instant modified(Map<Path, SeenFile> found, Path path) {
    SeenFile file = found.get(path);
    return file == null ? Instant.EPOCH : file.modified();
  }

  /** By the file's own time, or, if its clock differs, by the time for which it is known. */
  private boolean isQuiet(SeenFile file, Instant now) {
    return isPast(file.modified(), now) || isPast(file.since(), now);
  }

  private boolean isPast(Instant start, Instant now) {
    return Duration.between(start, now).compareTo(folder.quiet()) >= 0;
  }

  private static boolean isTemporary(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return name.startsWith(".") || TEMPORARY_ENDINGS.stream().anyMatch(name::endsWith);
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Map<Path, SeenFile> found;
    private final Instant now;

    private Visitor(Map<Path, SeenFile> found, Instant now) {
      this.found = found;
      this.now = now;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      boolean left = !path.equals(folder.path()) && (isTemporary(path) || isDone(path));
      return left ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    private boolean isDone(Path path) {
      return !folder.keepsFiles() && path.equals(folder.done());
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && !isTemporary(path)) {
        SeenFile before = seen.get(path);
        found.put(
            path,
            before != null && before.isSame(attributes)
                ? before
                : new SeenFile(
                    attributes.size(), attributes.lastModifiedTime().toInstant(), now, false));
      }
      return FileVisitResult.CONTINUE;
    }

    /** A file may be gone, or not readable, by the time it is visited. */
    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
      if (path.equals(folder.path())) {
        throw e;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path path, @Nullable IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
