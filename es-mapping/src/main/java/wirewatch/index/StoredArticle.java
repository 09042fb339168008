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
 * An article with all that its document says of it.
 *
 * @param id names the document; see {@link #idOf}
 * @param story the cluster of its copies; null where none is known, which keeps the one stored
 * @param watchIds the watches that matched; empty keeps the ones stored
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

  /** An article without a story and watches, named by its canonical address. */
  public static StoredArticle of(Article article, Location location, Feed feed, Visit visit) {
    return new StoredArticle(
        idOf(location.full()), article, location, feed, visit, null, List.of());
  }

  /** The same with its story. */
  public StoredArticle withStory(Story assigned) {
    return new StoredArticle(id, article, location, feed, visit, assigned, watchIds);
  }

  /** The same with the watches that match it. */
  public StoredArticle withWatchIds(List<String> ids) {
    return new StoredArticle(id, article, location, feed, visit, story, ids);
  }

  /** The id of the document of a canonical address: the same on every machine. */
  public static String idOf(URI canonical) {
    return ContentHash.of(canonical.toString());
  }

  /**
   * The document of an article that is new, without empty fields: maps, lists, strings, numbers and
   * booleans in the order of the schema.
   */
  public Map<String, Object> document(Instant ingested) {
    return DocumentForm.of(this, ingested);
  }

  /**
   * The source.
   *
   * @param countryIsoCode ISO 3166-1 alpha-2
   * @param listing the listing that named the page
   */
  public record Feed(
      String id, String name, @Nullable String countryIsoCode, @Nullable URI listing) {}

  /**
   * How the page was fetched.
   *
   * @param first when the page was first fetched; the time in the index is kept
   * @param lag from publication to fetching; null where the page does not say when it was published
   * @param warc the archive's file and offset; null where nothing is archived
   */
  public record Visit(Instant first, @Nullable Duration lag, @Nullable String warc) {}

  /** The cluster of copies and versions that the article belongs to. */
  public record Story(
      String id, @Nullable String firstPublisher, @Nullable Instant firstPublished, int copies) {}
}
