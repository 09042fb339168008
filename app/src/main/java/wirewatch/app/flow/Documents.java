package wirewatch.app.flow;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.Source;
import wirewatch.index.StoredArticle;
import wirewatch.ingest.address.Addresses;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.Dates;
import wirewatch.ingest.model.Page;

/** Puts what the crawl knows of an article beside what its page says. */
final class Documents {
  private Documents() {}

  static StoredArticle of(Arrival arrival, Article article) {
    Page page = arrival.page();
    Source source = arrival.source();
    URI canonical = canonical(article, page.address());
    return StoredArticle.of(
        article,
        new StoredArticle.Location(canonical, page.requested(), domain(canonical)),
        new StoredArticle.Feed(source.id(), source.name(), source.country(), arrival.listing()),
        new StoredArticle.Visit(
            page.fetched(), lag(article, page.fetched()), arrival.archived().toString()));
  }

  private static URI canonical(Article article, URI fetched) {
    return Optional.ofNullable(article.address())
        .flatMap(address -> Addresses.normalise(address.toString()))
        .orElse(fetched);
  }

  private static @Nullable String domain(URI address) {
    return address.getHost() == null ? null : Addresses.registeredDomain(address.getHost());
  }

  private static @Nullable Duration lag(Article article, Instant fetched) {
    Dates.Published published = article.dates().published();
    if (published == null || published.precision() == Dates.Precision.DAY) {
      return null;
    }
    Duration lag = Duration.between(published.time().toInstant(), fetched);
    return lag.isNegative() ? null : lag;
  }
}
