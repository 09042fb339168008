package wirewatch.crawler.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import wirewatch.ingest.url.AddressRule;

/**
 * The addresses of what is delivered: {@code folder://SOURCE/sub/file.xml} for a file in a folder,
 * with the name of an archive's entry after that of the archive, {@code api://SOURCE/ID} for an
 * item of an HTTP interface and {@code mail://SOURCE/MESSAGE-ID} for a message. They are never
 * requested.
 */
public final class InboundUrl {
  /** Of files in a folder. */
  public static final String FOLDER = "folder";

  /** Of items of an HTTP interface. */
  public static final String API = "api";

  /** Of messages, and of the entries of newsletters. */
  public static final String MAIL = "mail";

  private static final Set<String> SCHEMES = Set.of(FOLDER, API, MAIL);

  private InboundUrl() {}

  /**
   * Returns the address of what a source delivers.
   *
   * @param path of the file, relative to the folder, with slashes; or the identifier of the item
   */
  public static URI of(String scheme, String source, String path) {
    try {
      return new URI(scheme, source, "/" + path, null, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("source %s, file %s".formatted(source, path), e);
    }
  }

  /** Parses such an address; empty for any other text. */
  public static Optional<URI> parse(String text) {
    try {
      Optional<URI> address =
          text.length() <= AddressRule.MAX_LENGTH && text.contains("://")
              ? Optional.of(new URI(text))
              : Optional.empty();
      return address.filter(InboundUrl::isDelivery);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  public static boolean isDelivery(URI address) {
    return address.getScheme() != null && SCHEMES.contains(address.getScheme());
  }
}
