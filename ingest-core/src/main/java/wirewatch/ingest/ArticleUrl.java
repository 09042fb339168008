package wirewatch.ingest;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.url.Urls;

/**
 * The URLs of an article, as in the {@code url} object of its document.
 *
 * @param full the canonical URL
 * @param original the URL as requested
 * @param registeredDomain the public suffix plus one label; null if there is none
 */
public record ArticleUrl(URI full, URI original, @Nullable String registeredDomain) {

  /**
   * Uses the normalised canonical URL that the article declares, or else the URL its page was
   * fetched from.
   *
   * @param address the URL of the page, after redirects
   * @param requested the URL first requested
   */
  public static ArticleUrl of(Article article, URI address, URI requested) {
    URI canonical =
        Optional.ofNullable(article.canonicalUrl()).flatMap(ArticleUrl::normalise).orElse(address);
    String host = canonical.getHost();
    return new ArticleUrl(canonical, requested, host == null ? null : Urls.registeredDomain(host));
  }

  /** The identifiers of wire items (urn, tag, mid) are kept as they are. */
  private static Optional<URI> normalise(URI own) {
    return own.isOpaque() ? Optional.of(own) : Urls.normalise(own.toString());
  }
}
