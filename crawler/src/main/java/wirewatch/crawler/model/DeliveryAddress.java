package wirewatch.crawler.model;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * The addresses of files that are delivered to a folder: {@code folder://SOURCE/sub/file.xml}, with
 * the name of an archive's entry after that of the archive. They are never requested.
 */
public final class DeliveryAddress {
  private static final String SCHEME = "folder";

  private DeliveryAddress() {}

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

  public static boolean isDelivery(URI address) {
    return SCHEME.equals(address.getScheme());
  }
}
