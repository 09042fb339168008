package wirewatch.index;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.ContentHash;
import wirewatch.ingest.Location;
import wirewatch.ingest.model.Article;

/**
 * An article with the additional data of its document.
 *
 * @param id the document id; see {@link #idOf}
 * @param story the cluster of its copies; null if unknown, which preserves the stored one
 * @param watchIds the watches that matched; empty preserves the stored ones
 */
public record StoredArticle(
    String id,
    Article article,
    Location location,
    Feed feed,
    Visit visit,
    @Nullable Story story,
    List<String> watchIds) {

  public StoredArticle {
    watchIds = List.copyOf(watchIds);
  }

  /** Creates an article without story and watches, with an id derived from its canonical URL. */
  public static StoredArticle of(Article article, Location location, Feed feed, Visit visit) {
    return new StoredArticle(
        idOf(location.full()), article, location, feed, visit, null, List.of());
  }

  /** Returns this article with a story. */
  public StoredArticle withStory(Story assigned) {
    return new StoredArticle(id, article, location, feed, visit, assigned, watchIds);
  }

  /** Returns this article with the watches that match it. */
  public StoredArticle withWatchIds(List<String> ids) {
    return new StoredArticle(id, article, location, feed, visit, story, ids);
  }

  /** Returns the document id of a canonical URL, which is the same on every machine. */
  public static String idOf(URI canonical) {
    return ContentHash.of(canonical.toString());
  }

  /**
   * Returns the document of a new article, without empty fields: maps, lists, strings, numbers and
   * booleans in the order of the schema.
   */
  public Map<String, Object> document(Instant ingested) {
    return DocumentForm.of(this, ingested);
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
   * @param first when the page was first fetched; a time that is already stored takes precedence
   * @param lag from publication to fetching; null if the publication time is unknown
   * @param warc the WARC file and offset; null if the page is not archived
   */
  public record Visit(Instant first, @Nullable Duration lag, @Nullable String warc) {}

  /** The cluster of copies and versions that the article belongs to. */
  public record Story(
      String id, @Nullable String firstPublisher, @Nullable Instant firstPublished, int copies) {}
}
