package wirewatch.crawler.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/**
 * Files and folders that only their owner can read, where the file system has such permissions.
 * Others may pass through a folder: the embedded Elasticsearch of root is another user's.
 */
public final class OwnerOnlyFiles {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx--x--x");
  private static final List<String> SQLITE_SUFFIXES = List.of("", "-wal", "-shm", "-journal");

  private OwnerOnlyFiles() {}

  /** Creates a folder; one that exists keeps its permissions. */
  public static void createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      setPermissions(folder, FOLDER);
    }
  }

  /** Creates an empty file; takes the permissions of others away from one that exists. */
  public static void createFile(Path file) throws IOException {
    try {
      if (POSIX) {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
      } else {
        Files.createFile(file);
      }
    } catch (FileAlreadyExistsException e) {
      setPermissions(file, FILE);
    }
  }

  /** Creates a database file; SQLite gives its permissions to the files beside it. */
  static void createDatabase(Path file) throws IOException {
    createFile(file);
    for (String suffix : SQLITE_SUFFIXES) {
      Path part = file.resolveSibling(file.getFileName() + suffix);
      if (Files.exists(part)) {
        setPermissions(part, FILE);
      }
    }
  }

  private static void setPermissions(Path path, Set<PosixFilePermission> permissions)
      throws IOException {
    if (POSIX && !Files.getPosixFilePermissions(path).equals(permissions)) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }
}
