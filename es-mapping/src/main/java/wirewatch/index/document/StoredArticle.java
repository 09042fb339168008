package wirewatch.index.document;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.ArticleUrl;
import wirewatch.ingest.ContentHash;
import wirewatch.ingest.model.Article;

/**
 * An article with the additional data of its document.
 *
 * @param id the document id; see {@link #idOf}
 * @param story the cluster of its copies; null if unknown, which preserves the stored one
 * @param watchIds the watches that matched; empty preserves the stored ones
 * @param screening what screening found; null if it was not screened, which preserves what is
 *     stored for the same body
 */
public record StoredArticle(
    String id,
    Article article,
    ArticleUrl location,
    Feed feed,
    Fetch fetch,
    @Nullable Story story,
    List<String> watchIds,
    @Nullable ListScreening screening) {

  public StoredArticle {
    watchIds = List.copyOf(watchIds);
  }

  /** Creates an article without story and watches, with an id derived from its canonical URL. */
  public static StoredArticle of(Article article, ArticleUrl articleUrl, Feed feed, Fetch fetch) {
    return new StoredArticle(
        idOf(articleUrl.full()), article, articleUrl, feed, fetch, null, List.of(), null);
  }

  /** Returns this article with a story. */
  public StoredArticle withStory(Story assigned) {
    return new StoredArticle(id, article, location, feed, fetch, assigned, watchIds, screening);
  }

  /** Returns this article with the watches that match it. */
  public StoredArticle withWatchIds(List<String> ids) {
    return new StoredArticle(id, article, location, feed, fetch, story, ids, screening);
  }

  /** Returns this article with what screening found. */
  public StoredArticle withScreening(ListScreening found) {
    return new StoredArticle(id, article, location, feed, fetch, story, watchIds, found);
  }

  /** Returns the document id of a canonical URL, which is the same on every machine. */
  public static String idOf(URI canonical) {
    return ContentHash.of(canonical.toString());
  }

  /**
   * Returns the document of a new article, without empty fields: maps, lists, strings, numbers and
   * booleans in the order of the schema.
   */
  public Map<String, Object> toDocument(Instant ingested) {
    return StoredArticleDocument.of(this, ingested);
  }

  /**
   * The source.
   *
   * @param countryIsoCode ISO 3166-1 alpha-2
   * @param listing the URL of the listing that links to the page
   */
  public record Feed(
      String id, String name, @Nullable String countryIsoCode, @Nullable URI listing) {}

  /**
   * How the page was fetched.
   *
   * @param firstFetched when this capture of the page was fetched: the latest capture is the
   *     article, earlier ones are its versions; the earliest stored is when it was first seen
   * @param lag from publication to fetching; null if the publication time is unknown
   * @param warcLocation the WARC file and offset; null if the page is not archived
   */
  public record Fetch(
      Instant firstFetched, @Nullable Duration lag, @Nullable String warcLocation) {}

  /** The cluster of copies and versions that the article belongs to. */
  public record Story(
      String id, @Nullable String firstPublisher, @Nullable Instant firstPublished, int copies) {}
}
