package wirewatch.ingest.page;

import wirewatch.ingest.model.ArticleDraft;

/** The result of reading a page. */
public sealed interface PageReadResult {

  /** The page contains an article. */
  record ArticleFound(ArticleDraft draft) implements PageReadResult {}

  /** The page contains no article; {@code why} is a short, human-readable reason. */
  record NotAnArticle(String reason) implements PageReadResult {}
}
