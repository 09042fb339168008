package wirewatch.ingest.model;

/** The result of extracting an article from one page or text. */
public sealed interface Extraction {

  /** The page is an article. */
  record Extracted(Article article) implements Extraction {}

  /**
   * The page was parsed but is not an article: a list, a gallery, a home page, an empty page.
   *
   * @param why the reason, for logs and reports
   */
  record NotAnArticle(String why) implements Extraction {}
}
