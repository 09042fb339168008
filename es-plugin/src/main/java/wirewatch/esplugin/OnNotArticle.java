package wirewatch.esplugin;

/** What to do with a document whose page is readable but not an article. */
enum OnNotArticle {
  /**
   * Index it, with {@code not_an_article} in {@code tags} and the reason in {@code event.reason}.
   */
  TAG,
  /** Drop it; the bulk response reports a no-op. */
  DROP,
  /** Fail, so that {@code on_failure} and {@code ignore_failure} apply. */
  FAIL
}
