package wirewatch.pipeline.alert;

import java.net.URI;
import java.util.Optional;
import wirewatch.index.ArticleIndex;
import wirewatch.index.document.StoredArticle;
import wirewatch.pipeline.outbox.OutboxUnavailableException;

/** Finds the texts that corrections replace. */
public interface EarlierTexts {

  /** Returns the texts that are stored in an index. */
  static EarlierTexts of(ArticleIndex index) {
    return new StoredEarlierTexts(index);
  }

  /**
   * Returns the body before the one that the article has now: of its own earlier version, or of the
   * article at another URL that was alerted. Empty if neither is known or the body is the same.
   *
   * @param article one that is stored
   * @param alerted the URL of the article that was alerted first
   * @throws OutboxUnavailableException while the index cannot be read: nothing may be decided then
   */
  Optional<String> find(StoredArticle article, URI alerted);
}
