package wirewatch.pipeline.flow;

import wirewatch.crawler.model.Source;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.ArticleUrl;
import wirewatch.ingest.IndexDocument;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.FetchedPage;

/** Combines an extracted article with the metadata of its crawl. */
public final class StoredArticleFactory {
  private StoredArticleFactory() {}

  public static StoredArticle of(IncomingPage incomingPage, Article article) {
    FetchedPage fetchedPage = incomingPage.page();
    Source source = incomingPage.source();
    return StoredArticle.of(
        article,
        ArticleUrl.of(article, fetchedPage.url(), fetchedPage.requestedUrl()),
        new StoredArticle.Feed(
            source.id(), source.name(), source.country(), incomingPage.listing()),
        new StoredArticle.Fetch(
            fetchedPage.fetchedAt(),
            IndexDocument.publicationLag(article, fetchedPage.fetchedAt()).orElse(null),
            incomingPage.archived().toString()));
  }
}
