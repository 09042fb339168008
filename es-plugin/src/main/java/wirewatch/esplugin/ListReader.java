package wirewatch.esplugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import wirewatch.screening.entry.ListEntry;
import wirewatch.screening.list.ListFiles;
import wirewatch.screening.store.ListVersion;
import wirewatch.screening.store.NamedList;

/** Reads a list of a file or folder, known by its name without extension. */
final class ListReader {
  private static final int VERSION_LENGTH = 12;
  private static final int BUFFER = 1 << 16;

  private ListReader() {}

  /** The files of a list with their size and time, by which a change is noticed. */
  static List<String> signature(Path list) throws IOException {
    List<String> signature = new ArrayList<>();
    for (Path file : files(list)) {
      signature.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
    }
    return signature;
  }

  /** The list; its version is the beginning of the SHA-256 of its files. */
  static NamedList read(Path list) throws IOException {
    List<ListEntry> entries = ListFiles.read(list);
    String hash = hash(list);
    String id = list.getFileName().toString().replaceFirst("\\.[A-Za-z]{1,6}$", "");
    ListVersion version =
        new ListVersion(
            id,
            hash.substring(0, VERSION_LENGTH),
            Files.getLastModifiedTime(list).toInstant(),
            hash,
            list.toString(),
            entries.size());
    return new NamedList(version, entries);
  }

  private static List<Path> files(Path list) throws IOException {
    if (Files.isRegularFile(list)) {
      return List.of(list);
    }
    try (Stream<Path> children = Files.list(list)) {
      return children.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String hash(Path list) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    for (Path file : files(list)) {
      try (InputStream in = Files.newInputStream(file)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          digest.update(buffer, 0, read);
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
