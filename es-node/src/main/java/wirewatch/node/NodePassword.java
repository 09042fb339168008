package wirewatch.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The user and password of the node of a data folder. The password is random, made at the first
 * start and kept in a file that only the owner of the data folder may read, in the format of {@code
 * curl --netrc-file}. The node itself is given a hash of it.
 *
 * @param secret the password
 */
public record NodePassword(String secret) {
  /** The only user of the node. */
  public static final String USER = "wirewatch";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 32;
  private static final int SALT_BYTES = 32;
  private static final int HASH_BITS = 256;

  /** Few, because the secret is as long as a key; the work is repeated at every start. */
  private static final int ITERATIONS = 1_000;

  private static final String LINE = "machine 127.0.0.1 login " + USER + " password ";

  /** Returns the file with the password of a data folder. */
  public static Path file(Path data) {
    return data.toAbsolutePath().normalize().resolve("elasticsearch").resolve("node.netrc");
  }

  /** Returns the password of a data folder; empty if no node was started in it yet. */
  public static Optional<NodePassword> read(Path data) {
    Path file = file(data);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String line = Files.readString(file).strip();
      return line.startsWith(LINE)
          ? Optional.of(new NodePassword(line.substring(LINE.length())))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read %s, the password of the embedded Elasticsearch: run this as the owner of the data folder"
              .formatted(file),
          e);
    }
  }

  /** Returns the password of a data folder, and makes it if there is none. */
  static NodePassword readOrCreate(Path data) throws IOException {
    Optional<NodePassword> existing = read(data);
    if (existing.isPresent()) {
      return existing.get();
    }
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    NodePassword password = new NodePassword(HexFormat.of().formatHex(bytes));
    password.write(data);
    return password;
  }

  private void write(Path data) throws IOException {
    Path file = file(data);
    Path part = file.resolveSibling("node.netrc.part");
    Files.deleteIfExists(part);
    boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
    Files.createFile(part, posix ? ownerOnly() : new FileAttribute<?>[0]);
    if (posix) {
      Files.setOwner(part, Files.getOwner(data));
    }
    Files.writeString(part, LINE + secret + "\n");
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static FileAttribute<?>[] ownerOnly() {
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }

  /** Returns the value of an {@code Authorization} header. */
  public String authorization() {
    byte[] pair = (USER + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** Returns the line of Elasticsearch's file {@code users}: the user and a salted hash. */
  String usersLine() {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    try {
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2withHMACSHA512")
              .generateSecret(new PBEKeySpec(secret.toCharArray(), salt, ITERATIONS, HASH_BITS))
              .getEncoded();
      Base64.Encoder base64 = Base64.getEncoder();
      return "%s:{PBKDF2}%d$%s$%s"
          .formatted(USER, ITERATIONS, base64.encodeToString(salt), base64.encodeToString(hash));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2withHMACSHA512", e);
    }
  }

  /** Hides the password. */
  @Override
  public String toString() {
    return "NodePassword[user=" + USER + "]";
  }
}
