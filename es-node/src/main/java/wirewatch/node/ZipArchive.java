package wirewatch.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks zip files and sets file permissions. */
final class ZipArchive {
  private static final String FOLDER_PERMISSIONS = "rwxr-xr-x";
  private static final String FILE_PERMISSIONS = "rw-r--r--";

  private ZipArchive() {}

  static String sha256(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Unpacks atomically; files are readable by everyone, files in {@code bin} are executable.
   *
   * @param strip the number of leading folders of each name to remove
   */
  static void unpack(Path zip, Path target, int strip) throws IOException {
    Files.createDirectories(target.getParent());
    Path part = target.resolveSibling(target.getFileName() + ".part");
    delete(part);
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      createFolder(part);
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        write(in, entry, targetPath(part, entry.getName(), strip));
      }
    }
    if (strip > 0) {
      Files.createDirectories(part.resolve("plugins"));
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path targetPath(Path root, String name, int strip) throws IOException {
    Path inside = Path.of(name).normalize();
    int names = inside.getNameCount();
    Path place =
        names <= strip ? root : root.resolve(inside.subpath(strip, names).toString()).normalize();
    if (!place.startsWith(root) || inside.isAbsolute()) {
      throw new IOException("the archive names a file outside itself: " + name);
    }
    return place;
  }

  private static void write(InputStream in, ZipEntry entry, Path place) throws IOException {
    if (entry.isDirectory()) {
      createFolder(place);
      return;
    }
    Path parent = Objects.requireNonNull(place.getParent(), "a file in the archive has a folder");
    createFolder(parent);
    Files.copy(in, place, StandardCopyOption.REPLACE_EXISTING);
    boolean program = parent.endsWith("bin");
    setPermissions(place, program ? FOLDER_PERMISSIONS : FILE_PERMISSIONS);
  }

  private static void createFolder(Path place) throws IOException {
    Files.createDirectories(place);
    setPermissions(place, FOLDER_PERMISSIONS);
  }

  /** Sets permissions if the file system supports them. */
  static void setPermissions(Path place, String permissions) throws IOException {
    if (place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(permissions));
    }
  }

  /** Deletes a folder and its content, if it exists. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(folder)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.delete(file);
    }
  }
}
