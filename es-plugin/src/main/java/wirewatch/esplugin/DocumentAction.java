package wirewatch.esplugin;

/** What to do with a document that no article was extracted from. */
enum DocumentAction {
  /** Index it unchanged, with the cause in {@code tags} and the reason in {@code event.reason}. */
  TAG,
  /** Drop it; the bulk response reports a no-op. */
  DROP,
  /** Fail, so that {@code on_failure} and {@code ignore_failure} apply. */
  FAIL
}
