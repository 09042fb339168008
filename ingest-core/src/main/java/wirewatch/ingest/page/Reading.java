package wirewatch.ingest.page;

import wirewatch.ingest.model.Draft;

/** What came of reading a page. */
public sealed interface Reading {

  /** The page holds an article. */
  record Read(Draft draft) implements Reading {}

  /** The page holds none; {@code why} is a short reason for people. */
  record NotAnArticle(String why) implements Reading {}
}
