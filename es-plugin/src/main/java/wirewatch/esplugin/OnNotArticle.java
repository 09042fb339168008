package wirewatch.esplugin;

/** What becomes of a document whose page is readable and no article. */
enum OnNotArticle {
  /** It is kept, with {@code not_an_article} in {@code tags} and why in {@code event.reason}. */
  TAG,
  /** It is not indexed, and the client hears that nothing was to be done. */
  DROP,
  /** The processor fails, so {@code on_failure} and {@code ignore_failure} say what follows. */
  FAIL
}
