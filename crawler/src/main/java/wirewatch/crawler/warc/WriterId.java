package wirewatch.crawler.warc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;

/** The random id of the writer of a folder, kept in the folder. */
final class WriterId {
  private static final String FILE = "writer-id";
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 10;

  private WriterId() {}

  /** Returns the id of a folder; creates it where there is none or an unusable one. */
  static String ofFolder(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (Files.exists(file)) {
      String id = Files.readString(file).strip();
      if (id.matches("[a-z2-7]{" + LENGTH + "}")) {
        return id;
      }
    }
    String id = random();
    Path fresh = folder.resolve(FILE + ".new");
    Files.writeString(fresh, id + "\n");
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return id;
  }

  private static String random() {
    SecureRandom random = new SecureRandom();
    StringBuilder id = new StringBuilder(LENGTH);
    while (id.length() < LENGTH) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }
}
