package wirewatch.app.flow;

import wirewatch.crawler.Source;
import wirewatch.index.StoredArticle;
import wirewatch.ingest.Location;
import wirewatch.ingest.WireDocument;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.Page;

/** Combines an extracted article with the metadata of its crawl. */
final class Documents {
  private Documents() {}

  static StoredArticle of(Arrival arrival, Article article) {
    Page page = arrival.page();
    Source source = arrival.source();
    return StoredArticle.of(
        article,
        Location.of(article, page.address(), page.requested()),
        new StoredArticle.Feed(source.id(), source.name(), source.country(), arrival.listing()),
        new StoredArticle.Visit(
            page.fetched(),
            WireDocument.lag(article, page.fetched()).orElse(null),
            arrival.archived().toString()));
  }
}
