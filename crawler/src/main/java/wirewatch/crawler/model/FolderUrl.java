package wirewatch.crawler.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import wirewatch.ingest.url.AddressRule;

/**
 * The addresses of files that are delivered to a folder: {@code folder://SOURCE/sub/file.xml}, with
 * the name of an archive's entry after that of the archive. They are never requested.
 */
public final class FolderUrl {
  private static final String SCHEME = "folder";

  private FolderUrl() {}

  /**
   * Returns the address of a file.
   *
   * @param path of the file, relative to the folder, with slashes
   */
  public static URI of(String source, String path) {
    try {
      return new URI(SCHEME, source, "/" + path, null, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("source %s, file %s".formatted(source, path), e);
    }
  }

  /** Parses such an address; empty for any other text. */
  public static Optional<URI> parse(String text) {
    try {
      return text.startsWith(SCHEME + "://") && text.length() <= AddressRule.MAX_LENGTH
          ? Optional.of(new URI(text))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  public static boolean isDelivery(URI address) {
    return SCHEME.equals(address.getScheme());
  }
}
