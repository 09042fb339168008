package wirewatch.ingest.model;

/** What came of one page or text. */
public sealed interface Extraction {

  /** The page is an article. */
  record Extracted(Article article) implements Extraction {}

  /**
   * The page is readable and not an article (a list, a gallery, a home page, nothing); {@code why}
   * says so.
   */
  record NotAnArticle(String why) implements Extraction {}
}
