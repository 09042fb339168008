package wirewatch.ingest.model;

/** The result of extracting an article from one page or text. */
public sealed interface ExtractionResult {

  /** The page is an article. */
  record ExtractedArticle(Article article) implements ExtractionResult {}

  /**
   * The page was parsed but is not an article: a list, a gallery, a home page, an empty page.
   *
   * @param reason the reason, for logs and reports
   */
  record NotAnArticle(String reason) implements ExtractionResult {}
}
