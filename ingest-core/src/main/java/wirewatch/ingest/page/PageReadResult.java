package wirewatch.ingest.page;

import wirewatch.ingest.model.ArticleDraft;

/** The result of reading a page. */
public sealed interface PageReadResult {

  /**
   * The page contains an article.
   *
   * @param truncated whether only the start of the page was read, because it is too large
   */
  record ArticleFound(ArticleDraft draft, boolean truncated) implements PageReadResult {}

  /** The page contains no article; {@code why} is a short, human-readable reason. */
  record NotAnArticle(String reason) implements PageReadResult {}
}
