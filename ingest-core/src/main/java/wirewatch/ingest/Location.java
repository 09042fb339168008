package wirewatch.ingest;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.address.Addresses;
import wirewatch.ingest.model.Article;

/**
 * Where an article stands.
 *
 * @param full the canonical address
 * @param original the address as fetched
 * @param registeredDomain the domain below the public suffix; null where there is none
 */
public record Location(URI full, URI original, @Nullable String registeredDomain) {

  /**
   * The address that the article calls its own, in its one spelling, else the one that its page
   * came from.
   *
   * @param address where the page came from, after redirects
   * @param requested the address first asked for
   */
  public static Location of(Article article, URI address, URI requested) {
    URI canonical =
        Optional.ofNullable(article.address())
            .flatMap(own -> Addresses.normalise(own.toString()))
            .orElse(address);
    String host = canonical.getHost();
    return new Location(
        canonical, requested, host == null ? null : Addresses.registeredDomain(host));
  }
}
